package exchange.bourse.gateway.management;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.JWSVerifier;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks requests of the management API: JWTs with several signatures, in the general JSON form of RFC 7515, as Peatio's library
 * (jwt-multisig) makes and reads them. A signature by somebody who may sign for the scope has to be right; others are not looked at. Apart
 * from Peatio, at least one has to be right, and a request is good once, for a short time, and only at a gateway that ran when it was made:
 * one that was started later can't know whether it was used before.
 */
@Component
final class Multisig {

    private static final Logger LOGGER = LoggerFactory.getLogger(Multisig.class);
    private static final int ID_MAX = 128;
    /** Seconds since 1970 beyond any that makes sense. */
    private static final long TIME_MAX = 1L << 40;

    private final Keychain keychain;
    private final Replays replays;
    private final ObjectReader json;
    private final Duration lifetimeMax;
    private final Duration clockSkew;
    private final Clock clock;
    private final Instant startedAt;

    Multisig(Keychain keychain, Replays replays, JsonMapper mapper, BourseSettings settings, Clock clock) {
        this.keychain = keychain;
        this.replays = replays;
        this.json = mapper.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.lifetimeMax = settings.management().lifetimeMax();
        this.clockSkew = settings.management().clockSkew();
        this.clock = clock;
        this.startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Checks a request.
     *
     * @throws ApiException if it does not have the signatures that the scope needs, or is not to be used any more
     */
    SignedRequest verified(byte[] body, Scope scope) {
        JWSObjectJSON jwt;
        try {
            jwt = JWSObjectJSON.parse(new String(body, StandardCharsets.UTF_8));
        } catch (ParseException | IllegalArgumentException e) {
            throw new ApiException(ErrorCode.MANAGEMENT_MALFORMED);
        }
        Set<String> signers = signers(jwt, scope);
        if (!keychain.suffices(scope, signers)) {
            throw new ApiException(ErrorCode.MANAGEMENT_NOT_ENOUGH_SIGNATURES);
        }
        ObjectNode claims = claims(jwt.getPayload().toBytes());
        checkUse(claims);
        LOGGER.atInfo().addKeyValue("scope", scope.word()).addKeyValue("signers", signers).log("management request accepted");
        JsonNode data = claims.get("data");
        return new SignedRequest(data == null || data.isNull() ? claims.objectNode() : object(data));
    }

    /** Whose signatures are right, of those who may sign. */
    private Set<String> signers(JWSObjectJSON jwt, Scope scope) {
        Set<String> signers = new TreeSet<>();
        for (JWSObjectJSON.Signature signature : jwt.getSignatures()) {
            String signer = signer(signature);
            JWSVerifier verifier = keychain.verifier(scope, signer);
            if (verifier != null && signer != null) {
                if (!isRight(signature, verifier)) {
                    LOGGER.atWarn().addKeyValue("scope", scope.word()).addKeyValue("signer", signer).log("management request forged");
                    throw new ApiException(ErrorCode.MANAGEMENT_NOT_VERIFIED);
                }
                signers.add(signer);
            }
        }
        return signers;
    }

    private static @Nullable String signer(JWSObjectJSON.Signature signature) {
        return signature.getUnprotectedHeader() != null && signature.getUnprotectedHeader().getKeyID() != null
                ? signature.getUnprotectedHeader().getKeyID()
                : signature.getHeader().getKeyID();
    }

    private static boolean isRight(JWSObjectJSON.Signature signature, JWSVerifier verifier) {
        try {
            return signature.verify(verifier);
        } catch (JOSEException | IllegalStateException e) {
            return false;
        }
    }

    private ObjectNode claims(byte[] payload) {
        try {
            return object(json.readTree(payload));
        } catch (JacksonException e) {
            throw new ApiException(ErrorCode.MANAGEMENT_MALFORMED);
        }
    }

    private static ObjectNode object(@Nullable JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ApiException(ErrorCode.MANAGEMENT_MALFORMED);
    }

    private void checkUse(ObjectNode claims) {
        Instant now = clock.instant();
        Instant issued = time(claims.get("iat"));
        if (issued == null || issued.isAfter(now.plus(clockSkew)) || issued.isBefore(startedAt)) {
            throw new ApiException(ErrorCode.MANAGEMENT_INVALID_IAT);
        }
        Instant expiry = time(claims.get("exp"));
        if (expiry == null || expiry.isAfter(issued.plus(lifetimeMax))) {
            throw new ApiException(ErrorCode.MANAGEMENT_INVALID_EXP);
        }
        Instant forgotten = expiry.plus(clockSkew);
        if (!forgotten.isAfter(now)) {
            throw new ApiException(ErrorCode.MANAGEMENT_EXPIRED);
        }
        JsonNode id = claims.get("jti");
        if (id == null || !id.isValueNode() || id.isNull() || id.asString().isBlank() || id.asString().length() > ID_MAX) {
            throw new ApiException(ErrorCode.MANAGEMENT_INVALID_JTI);
        }
        replays.remember(id.asString(), forgotten, now);
    }

    private static @Nullable Instant time(@Nullable JsonNode seconds) {
        return seconds != null && seconds.isIntegralNumber() && seconds.canConvertToLong() && Math.abs(seconds.longValue()) < TIME_MAX
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }
}
