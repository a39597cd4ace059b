package exchange.bourse.platform.replay.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** The access token of the account that plays, asked for anew every half minute. Not thread-safe. */
final class AccessToken {

    private static final long KEPT_NS = Duration.ofSeconds(30).toNanos();

    private final Supplier<String> source;
    private String value;
    private long askedAtNs;

    AccessToken(Supplier<String> source) {
        this.source = source;
        this.value = source.get();
        this.askedAtNs = System.nanoTime();
    }

    /** The token as it goes into the Authorization header. */
    String value() {
        long nowNs = System.nanoTime();
        if (nowNs - askedAtNs > KEPT_NS) {
            value = source.get();
            askedAtNs = nowNs;
        }
        return value;
    }

    /**
     * The account that the token speaks for: its sub claim. The signature is the gateway's to check, not ours.
     *
     * @throws ReplayStoppedException if this is not an access token with a subject
     */
    String subject() {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(List.of(value.split("\\.", -1)).get(1));
            String subject = new ObjectMapper().readTree(claims).path("sub").asText();
            if (!subject.isEmpty()) {
                return subject;
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ReplayStoppedException("what was given as an access token is not a JSON web token", e);
        }
        throw new ReplayStoppedException("the access token names no subject, so the replay has no account");
    }
}
