package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.Kline;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.MarketViews;
import exchange.bourse.views.Slice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which k-lines a client asks for: the newest, or those from a time on, or those up to a time, as many as the limit; or all between two
 * times.
 *
 * @param from windows from here on, in seconds since 1970
 * @param to windows up to here, in seconds since 1970
 * @param limit how many points at most
 */
record KlineQuery(@Nullable Long from, @Nullable Long to, int limit) {

    private static final int LIMIT_MAX = 10_000;
    private static final int LIMIT_DEFAULT = 30;

    /** Reads the query; between two times the limit does not count. */
    static KlineQuery read(ParamReader reader) {
        reader.integer("period", 1, 1, 1, ErrorCode.KLINE_NON_INTEGER_PERIOD, ErrorCode.KLINE_INVALID_PERIOD);
        Long from = reader.seconds("time_from", ErrorCode.KLINE_NON_INTEGER_TIME_FROM, ErrorCode.KLINE_EMPTY_TIME_FROM);
        Long to = reader.seconds("time_to", ErrorCode.KLINE_NON_INTEGER_TIME_TO, ErrorCode.KLINE_EMPTY_TIME_TO);
        int limit = reader.integer("limit", LIMIT_DEFAULT, 1, LIMIT_MAX, ErrorCode.KLINE_NON_INTEGER_LIMIT, ErrorCode.KLINE_INVALID_LIMIT);
        return new KlineQuery(from, to, from != null && to != null ? LIMIT_MAX : limit);
    }

    /** Answers the query. */
    List<List<BigDecimal>> answer(MarketViews markets, String market, Instant now) {
        Instant ever = Instant.ofEpochSecond(Math.max(0, now.getEpochSecond()) + Integer.MAX_VALUE);
        Kline newest = first(markets.klines(market, Instant.EPOCH, ever, new Slice(false, 0, 1)));
        if (newest == null) {
            return List.of();
        }
        long present = Math.max(window(now.getEpochSecond()), newest.getOpenTime().getEpochSecond());
        long last = to == null ? present : Math.min(window(to), present);
        long first = Math.max(0,
                from == null ? last - (limit - 1) * KlineSeries.MINUTE_SECONDS : window(from + KlineSeries.MINUTE_SECONDS - 1));
        List<Kline> filled = markets.klines(market, Instant.ofEpochSecond(first), Instant.ofEpochSecond(Math.max(first, last)),
                new Slice(true, 0, limit));
        Kline before = first == 0
                ? null
                : first(markets.klines(market, Instant.EPOCH, Instant.ofEpochSecond(first - 1), new Slice(false, 0, 1)));
        if (before == null && !filled.isEmpty()) {
            first = Math.max(first, filled.getFirst().getOpenTime().getEpochSecond());
        }
        return before == null && filled.isEmpty() ? List.of() : KlineSeries.of(before, filled, first, last, limit);
    }

    private static @Nullable Kline first(List<Kline> klines) {
        return klines.isEmpty() ? null : klines.getFirst();
    }

    private static long window(long seconds) {
        return Math.floorDiv(seconds, KlineSeries.MINUTE_SECONDS) * KlineSeries.MINUTE_SECONDS;
    }
}
