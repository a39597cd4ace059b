package exchange.bourse.gateway;

import com.nimbusds.jose.JOSEException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Stands for the issuer: the same rules, the test's key. */
@TestConfiguration(proxyBeanMethods = false)
class TestIssuer {

    @Bean
    @Primary
    JwtDecoder testDecoder(OAuth2TokenValidator<Jwt> tokenRules) throws JOSEException {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(Tokens.KEY.toRSAPublicKey()).build();
        decoder.setJwtValidator(tokenRules);
        return decoder;
    }
}
