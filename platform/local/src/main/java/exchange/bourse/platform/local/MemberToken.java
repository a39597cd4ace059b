package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Logins;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The access token of one of many members, fresh whenever it is asked for. The member is made in Keycloak with the first question. */
final class MemberToken implements Supplier<String> {

    /** Half of a token's life. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(30);

    private final Local local;
    private final String user;
    private String token = "";
    private Instant end = Instant.MIN;

    MemberToken(Local local, int number) {
        this.local = local;
        this.user = "member" + number;
    }

    @Override
    public synchronized String get() {
        try {
            if (Instant.now().isAfter(end)) {
                Logins logins = local.logins();
                if (token.isEmpty()) {
                    logins.ensureUser(user);
                }
                token = logins.userToken(user);
                end = Instant.now().plus(RENEWED_AFTER);
            }
            return token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }
}
