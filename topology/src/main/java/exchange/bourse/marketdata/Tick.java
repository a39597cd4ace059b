package exchange.bourse.marketdata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The time on a market, and how it stands then.
 *
 * @param timeMs the time, in milliseconds since 1970
 * @param lastTradeSequence sequence of the newest trade before; zero if there was none
 * @param bestBid highest limit price of a buy order, in quote; null without one
 * @param bestAsk lowest limit price of a sell order, in quote; null without one
 */
public record Tick(long timeMs, long lastTradeSequence, @Nullable BigDecimal bestBid, @Nullable BigDecimal bestAsk) {}
