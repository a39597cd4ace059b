package exchange.bourse.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute whose signatures were good: programs send the same token with every request, and checking a signature costs a tenth
 * of what a gateway does for them. All else that a token must say is looked at each time, above all whether it still counts.
 */
final class VerifiedTokens implements JwtDecoder {

    /** A key that the issuer no longer shows counts for so much longer; the decoder itself asks for keys more rarely than that. */
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int TOKENS_MAX = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder().maximumSize(TOKENS_MAX).expireAfterWrite(KEPT).build();

    /**
     * Remembers what another decoder has verified.
     *
     * @param signatures checks that the issuer signed a token, and may leave everything else
     * @param rules what a token must say besides
     */
    VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> rules) {
        this.signatures = signatures;
        this.rules = rules;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.getIfPresent(token);
        if (jwt == null) {
            // Not within the cache's own lock: the issuer may have to be asked, and others with other tokens would wait.
            jwt = signatures.decode(token);
            verified.put(token, jwt);
        }
        OAuth2TokenValidatorResult result = rules.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("the token does not say what it must", result.getErrors());
        }
        return jwt;
    }
}
