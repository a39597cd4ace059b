package exchange.bourse.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How long an answer may be shown again instead of asking for it: {@code docs/gateways.md} has the table for people. What has no rule is never
 * kept by anybody, above all what belongs to one account.
 */
@Component
final class CacheRules {

    /** What moves with every trade and order: a second, which takes nearly all of a crowd's requests off the gateway. */
    private static final Duration MOVING = Duration.ofSeconds(1);

    /** What operators change now and then. */
    private static final Duration DEFINED = Duration.ofSeconds(10);

    /** What does not change any more. */
    private static final Duration CLOSED = Duration.ofHours(1);

    /** So long after a window's end nothing can be on its way any more that belongs to it, unless the exchange stands still. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** The period that stands for a calendar month, which may have a day more. */
    private static final long MONTH_MINUTES = 43_200;
    private static final long DAY_MINUTES = 1_440;

    private static final String KLINES = "/public/markets/{market}/k-line";

    /** The first that matches counts. */
    private static final List<Rule> RULES = List.of(rule("/public/markets/tickers", MOVING),
            rule("/public/markets/{market}/tickers", MOVING), rule("/public/markets/{market}/depth", MOVING),
            rule("/public/markets/{market}/order-book", MOVING), rule("/public/markets/{market}/trades", MOVING), rule(KLINES, MOVING),
            rule("/public/markets", DEFINED), rule("/public/currencies", DEFINED), rule("/public/currencies/{id}", DEFINED),
            rule("/public/trading_fees", DEFINED), rule("/public/withdraw_limits", DEFINED), rule("/public/member-levels", DEFINED),
            rule("/public/version", DEFINED), rule("/coinmarketcap/assets", DEFINED), rule("/coinmarketcap/**", MOVING),
            rule("/coingecko/pairs", DEFINED), rule("/coingecko/**", MOVING));

    private final Clock clock;

    CacheRules(Clock clock) {
        this.clock = clock;
    }

    private record Rule(PathPattern path, Duration age) {}

    private static Rule rule(String path, Duration age) {
        return new Rule(PathPatternParser.defaultInstance.parse(path), age);
    }

    /** How old the answer to a request may get; nothing if it may not be kept at all. */
    Optional<Duration> age(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Optional.empty();
        }
        PathContainer path = PathContainer.parsePath(withoutPrefix(request.getRequestURI()));
        return RULES.stream()
                .filter(rule -> rule.path().matches(path))
                .findFirst()
                .map(rule -> rule.path().getPatternString().equals(KLINES) && isClosed(request) ? CLOSED : rule.age());
    }

    private static String withoutPrefix(String uri) {
        return uri.startsWith(Paths.PEATIO + "/")
                ? uri.substring(Paths.PEATIO.length())
                : uri.startsWith(Paths.SHORT + "/") ? uri.substring(Paths.SHORT.length()) : uri;
    }

    /** Whether all windows that are asked for ended long ago. */
    private boolean isClosed(HttpServletRequest request) {
        try {
            long to = Long.parseLong(Optional.ofNullable(request.getParameter("time_to")).orElse(""));
            long minutes = Long.parseLong(Optional.ofNullable(request.getParameter("period")).orElse("1"));
            long longest = minutes < MONTH_MINUTES ? minutes : Math.addExact(minutes, DAY_MINUTES);
            long end = Math.addExact(to, Math.multiplyExact(longest, 60));
            return end < clock.instant().minus(SETTLED).getEpochSecond();
        } catch (NumberFormatException | ArithmeticException e) {
            return false;
        }
    }
}
