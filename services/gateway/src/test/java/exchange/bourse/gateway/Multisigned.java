package exchange.bourse.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.UnprotectedHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes requests of the management API as servers would, and some that they would not. */
final class Multisigned {

    static final RSAKey ALEX = rsa();
    static final ECKey JEFF = ec();
    static final RSAKey STRANGER = rsa();

    private final Map<String, Object> claims = new TreeMap<>();
    private JWSObjectJSON jwt;

    private Multisigned(String data) {
        long now = System.currentTimeMillis() / 1_000;
        claims.put("iat", now);
        claims.put("exp", now + 60);
        claims.put("jti", '"' + UUID.randomUUID().toString() + '"');
        claims.put("data", data);
        jwt = unsigned();
    }

    private JWSObjectJSON unsigned() {
        StringBuilder payload = new StringBuilder("{");
        claims.forEach(
                (name, value) -> payload.append(payload.length() == 1 ? "" : ",").append('"').append(name).append("\":").append(value));
        return new JWSObjectJSON(new Payload(payload.append('}').toString()));
    }

    static Multisigned data(String json) {
        return new Multisigned(json);
    }

    /** Changes a claim, before the first signature; null takes it away. */
    Multisigned with(String claim, @Nullable Object json) {
        if (json == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, json);
        }
        jwt = unsigned();
        return this;
    }

    /** Moves a time by seconds. */
    Multisigned moved(String claim, long seconds) {
        return with(claim, Long.parseLong(String.valueOf(claims.get(claim))) + seconds);
    }

    Multisigned by(String name, RSAKey key) {
        try {
            return signed(name, JWSAlgorithm.RS256, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Multisigned by(String name, ECKey key) {
        try {
            return signed(name, JWSAlgorithm.ES256, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature with the public key taken for a password. */
    Multisigned byPassword(String name, RSAKey key) {
        try {
            return signed(name, JWSAlgorithm.HS256, new MACSigner(pem(key)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Multisigned signed(String name, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        jwt.sign(new JWSHeader(algorithm), new UnprotectedHeader.Builder().keyID(name).build(), signer);
        return this;
    }

    Multisigned byAlex() {
        return by("alex", ALEX);
    }

    Multisigned byBoth() {
        return by("alex", ALEX).by("jeff.example", JEFF);
    }

    String json() {
        return jwt.serializeGeneral();
    }

    static String pem(AsymmetricJWK key) {
        try {
            return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(Base64.encode(key.toPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Peatio has keys in its settings. */
    static String base64OfPem(AsymmetricJWK key) {
        return java.util.Base64.getUrlEncoder().encodeToString(pem(key).getBytes(StandardCharsets.US_ASCII));
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
