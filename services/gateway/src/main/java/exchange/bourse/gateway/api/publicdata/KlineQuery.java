package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.marketdata.Period;
import exchange.bourse.marketdata.Window;
import exchange.bourse.marketdata.WindowSeries;
import exchange.bourse.views.Slice;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which k-lines a client asks for: the newest, or those from a time on, or those up to a time, as many as the limit; or all between two
 * times.
 *
 * @param period length of the windows
 * @param from windows that open from here on, in seconds since 1970
 * @param to windows that open up to here, in seconds since 1970
 * @param limit how many points at most
 */
record KlineQuery(Period period, @Nullable Long from, @Nullable Long to, int limit) {

    private static final int LIMIT_MAX = 10_000;
    private static final int LIMIT_DEFAULT = 30;
    /** The year 10000, behind all that anybody asks for. */
    private static final long LATEST_SECONDS = 253_402_300_800L;

    /** Where the k-lines of a market with trades in them are found. */
    @FunctionalInterface
    interface Traded {

        /** Those of a period that opened between two times, both included. */
        List<Window> klines(Period period, Instant from, Instant to, Slice slice);
    }

    /** Reads the query; between two times the limit does not count. */
    static KlineQuery read(ParamReader reader) {
        int minutes = reader.integer("period", Period.MINUTE_1.minutes(), 1, Period.MONTH_1.minutes(), ErrorCode.KLINE_NON_INTEGER_PERIOD,
                ErrorCode.KLINE_INVALID_PERIOD);
        Period period = Period.ofMinutes(minutes).orElse(null);
        if (period == null) {
            reader.problem(ErrorCode.KLINE_INVALID_PERIOD);
        }
        Long from = reader.seconds("time_from", ErrorCode.KLINE_NON_INTEGER_TIME_FROM, ErrorCode.KLINE_EMPTY_TIME_FROM);
        Long to = reader.seconds("time_to", ErrorCode.KLINE_NON_INTEGER_TIME_TO, ErrorCode.KLINE_EMPTY_TIME_TO);
        int limit = reader.integer("limit", LIMIT_DEFAULT, 1, LIMIT_MAX, ErrorCode.KLINE_NON_INTEGER_LIMIT, ErrorCode.KLINE_INVALID_LIMIT);
        return new KlineQuery(period == null ? Period.MINUTE_1 : period, from, to, from != null && to != null ? LIMIT_MAX : limit);
    }

    /** Answers the query with a series without gaps, oldest first; it begins with the market's first trade at the earliest. */
    List<Window> answer(Traded market, Instant now) {
        Window newest = newest(market, Instant.ofEpochSecond(LATEST_SECONDS));
        if (newest == null) {
            return List.of();
        }
        long presentMs = Math.max(period.openOf(now.toEpochMilli()), newest.openMs());
        long lastMs = to == null ? presentMs : Math.min(period.openOf(millis(to)), presentMs);
        long firstMs = Math.max(0, from == null ? period.plus(lastMs, 1L - limit) : firstFrom(millis(from)));
        List<Window> traded = market.klines(period, Instant.ofEpochMilli(firstMs), Instant.ofEpochMilli(lastMs), new Slice(true, 0, limit));
        Window before = newest(market, Instant.ofEpochMilli(firstMs - 1));
        if (before == null && !traded.isEmpty()) {
            firstMs = traded.getFirst().openMs();
        }
        return WindowSeries.fill(period, before, traded, firstMs, lastMs, limit);
    }

    private @Nullable Window newest(Traded market, Instant upTo) {
        List<Window> newest = market.klines(period, Instant.EPOCH, upTo, new Slice(false, 0, 1));
        return newest.isEmpty() ? null : newest.getFirst();
    }

    private long firstFrom(long timeMs) {
        long openMs = period.openOf(timeMs);
        return openMs < timeMs ? period.nextOpen(openMs) : openMs;
    }

    private static long millis(long seconds) {
        return TimeUnit.SECONDS.toMillis(Math.clamp(seconds, 0, LATEST_SECONDS));
    }
}
