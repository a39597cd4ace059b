package exchange.bourse.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {

    private static final Instant END = Instant.parse("2026-01-02T03:04:05Z");
    private static final String FORGED = "forged";

    private final List<String> checked = new ArrayList<>();
    private final JwtTimestampValidator time = new JwtTimestampValidator(Duration.ZERO);
    private final VerifiedTokens tokens = new VerifiedTokens(this::check, time);

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals(FORGED)) {
            throw new BadJwtException("not signed by the issuer");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject(token).expiresAt(END).build();
    }

    private void timeIs(Instant now) {
        time.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aSignatureIsCheckedOnce() {
        timeIs(END.minusSeconds(10));

        assertThat(tokens.decode("alice").getSubject()).isEqualTo("alice");
        assertThat(tokens.decode("bob").getSubject()).isEqualTo("bob");
        assertThat(tokens.decode("alice").getSubject()).isEqualTo("alice");
        assertThat(checked).containsExactly("alice", "bob");
    }

    @Test
    void aTokenThatWasGoodIsRefusedOnceItHasExpired() {
        timeIs(END.minusSeconds(1));
        tokens.decode("alice");
        timeIs(END.plusSeconds(1));

        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.decode("alice"));
    }

    @Test
    void aForgedTokenIsNeverRemembered() {
        timeIs(END.minusSeconds(1));

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(FORGED));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(FORGED));
        assertThat(checked).containsExactly(FORGED, FORGED);
    }
}
