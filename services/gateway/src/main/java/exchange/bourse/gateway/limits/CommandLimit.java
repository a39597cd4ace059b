package exchange.bourse.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets an account send so many commands a second, after a burst of more. Reading is free: it costs the log nothing. An account that has been
 * quiet for long enough to have its whole burst again is forgotten.
 */
@Component
public final class CommandLimit implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final LoadingCache<String, Bucket> buckets;

    @Autowired
    CommandLimit(BourseSettings settings) {
        this(settings.limits(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** With another clock, for tests. */
    CommandLimit(BourseSettings.Limits limits, TimeMeter clock) {
        int burst = Math.max(limits.commandsBurst(), limits.commandsPerSecond());
        Duration refilled = Duration.ofSeconds(Math.ceilDiv(burst, limits.commandsPerSecond()));
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(refilled)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(limits.commandsPerSecond(), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod())
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            take(token.getName());
        }
        return true;
    }

    /**
     * Counts a command.
     *
     * @throws ApiException if it is one too many
     */
    void take(String account) {
        if (!buckets.get(account).tryConsume(1)) {
            throw new ApiException(ErrorCode.TOO_MANY_REQUESTS);
        }
    }
}
