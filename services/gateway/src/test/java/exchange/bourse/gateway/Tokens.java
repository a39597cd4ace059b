package exchange.bourse.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes tokens as the issuer would, and some that it would not. */
final class Tokens {

    static final String ORIGIN = "http://issuer.test";
    static final String ISSUER = ORIGIN + "/realms/bourse";
    static final RSAKey KEY = newKey();

    private Tokens() {
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(String account, String... roles) {
        return of(account, claims -> claims, KEY, roles);
    }

    static String forged(String account, String... roles) {
        return of(account, claims -> claims, newKey(), roles);
    }

    static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return of("alice", change, KEY, "trader");
    }

    static Date inSeconds(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String of(String account, UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key, String... roles) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().subject(account)
                .issuer(ISSUER)
                .audience(List.of("bourse", "account"))
                .issueTime(inSeconds(-300))
                .expirationTime(inSeconds(300))
                .claim("realm_access", Map.of("roles", List.of(roles)));
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), change.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
