package exchange.bourse.gateway.management;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Remembers each request until it expires, so that it is good for one time. Their number is bounded: one more is refused rather than one
 * forgotten. Only signed requests come so far, so nobody else can fill it.
 */
@Component
final class Replays {

    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
    private final int max;

    Replays(BourseSettings settings) {
        this.max = settings.management().rememberedMax();
    }

    /**
     * Remembers a request.
     *
     * @throws ApiException if it is remembered already, or too many are
     */
    void remember(String id, Instant expiry, Instant now) {
        if (expiries.size() >= max) {
            expiries.values().removeIf(other -> !other.isAfter(now));
        }
        if (expiries.size() >= max) {
            throw new ApiException(ErrorCode.MANAGEMENT_TOO_MANY);
        }
        if (expiries.putIfAbsent(id, expiry) != null) {
            throw new ApiException(ErrorCode.MANAGEMENT_REPLAYED);
        }
    }
}
