package exchange.bourse.gateway.security;

import exchange.bourse.gateway.settings.BourseSettings;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say besides being signed by the issuer: from whom, for whom, until when, and who. */
final class TokenRules {

    private TokenRules() {
    }

    static OAuth2TokenValidator<Jwt> of(BourseSettings.Auth settings) {
        JwtTimestampValidator time = new JwtTimestampValidator(settings.clockSkew());
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                List.of(time, new JwtIssuerValidator(settings.issuer()), new JwtAudienceValidator(settings.audience()),
                        new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && Account.isId(subject))));
    }
}
