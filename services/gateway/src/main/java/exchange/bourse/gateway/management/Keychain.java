package exchange.bourse.gateway.management;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import exchange.bourse.gateway.settings.BourseSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may sign what, from the settings. Only what a key is good for is taken as its algorithm, so that no request can choose another: RSA keys
 * verify RS256 and its kin, keys on the curve P-256 ES256, and so on.
 */
@Component
final class Keychain {

    private static final String KEYS = "bourse.management.keychain.";
    private static final String SCOPES = "bourse.management.scopes.";
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int RSA_BITS_MIN = 2_048;

    private final Map<String, JWSVerifier> verifiers;
    private final Map<Scope, Permission> permissions = new EnumMap<>(Scope.class);

    /**
     * Reads the settings.
     *
     * @throws IllegalStateException if one makes no sense, with its name
     */
    Keychain(BourseSettings settings) {
        verifiers = settings.management()
                .keychain()
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        signer -> verifier(KEYS + signer.getKey() + ".public-key", signer.getValue().publicKey())));
        settings.management().scopes().forEach((name, signers) -> {
            Scope scope = Scope.named(name).orElseThrow(() -> wrong(SCOPES + name, "there is no such scope"));
            permissions.put(scope, permission(SCOPES + name, signers));
        });
    }

    /** Who may sign, and who has to. */
    private record Permission(Set<String> permitted, Set<String> mandatory) {}

    private Permission permission(String setting, BourseSettings.Management.Signers signers) {
        if (!verifiers.keySet().containsAll(signers.permittedSigners())) {
            throw wrong(setting + ".permitted-signers", "a signer has no key in the keychain");
        }
        if (!signers.permittedSigners().containsAll(signers.mandatorySigners())) {
            throw wrong(setting + ".mandatory-signers", "a signer is not permitted");
        }
        return new Permission(new LinkedHashSet<>(signers.permittedSigners()), new LinkedHashSet<>(signers.mandatorySigners()));
    }

    /** What checks a signer's signatures for a scope; null for somebody who may not sign for it. */
    @Nullable
    JWSVerifier verifier(Scope scope, @Nullable String signer) {
        Permission permission = permissions.get(scope);
        return signer == null || permission == null || !permission.permitted().contains(signer) ? null : verifiers.get(signer);
    }

    /** Whether signatures are enough for a scope: at least one, and those of all that have to sign. */
    boolean suffices(Scope scope, Set<String> signers) {
        Permission permission = permissions.get(scope);
        return permission != null && !signers.isEmpty() && signers.containsAll(permission.mandatory());
    }

    private static JWSVerifier verifier(String setting, String publicKey) {
        X509EncodedKeySpec encoded = new X509EncodedKeySpec(der(setting, publicKey));
        try {
            if (key("RSA", encoded) instanceof RSAPublicKey rsa) {
                if (rsa.getModulus().bitLength() < RSA_BITS_MIN) {
                    throw wrong(setting, "an RSA key needs at least %d bits".formatted(RSA_BITS_MIN));
                }
                return new RSASSAVerifier(rsa);
            }
            if (key("EC", encoded) instanceof ECPublicKey ec) {
                return new ECDSAVerifier(ec);
            }
        } catch (JOSEException e) {
            // A curve that no algorithm is made for.
        }
        throw wrong(setting, "neither an RSA key nor one on a curve of ES256 and its kin");
    }

    private static @Nullable PublicKey key(String algorithm, X509EncodedKeySpec encoded) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(encoded);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /** The key in PEM, or in base64 of that, as Peatio has it. */
    private static byte[] der(String setting, String publicKey) {
        try {
            String pem = publicKey.contains(BEGIN) ? publicKey : new String(base64(publicKey), StandardCharsets.US_ASCII);
            if (pem.contains(BEGIN)) {
                return base64(pem.replace(BEGIN, "").replace(END, ""));
            }
        } catch (IllegalArgumentException e) {
            // It is no base64: as good as no PEM.
        }
        throw wrong(setting, "neither a public key in PEM nor one in base64 of PEM");
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replaceAll("\\s", "").replace('-', '+').replace('_', '/'));
    }

    private static IllegalStateException wrong(String setting, String why) {
        return new IllegalStateException(setting + ": " + why);
    }
}
