package exchange.bourse.stream;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.Market;
import exchange.bourse.market.TradingRules;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the rules of trading out of a market's definition. A rule that is left out does not bind. */
final class TradingRulesCodec {

    /** Shares are counted in millionths. */
    private static final int SHARE_SCALE = 6;
    private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

    private TradingRulesCodec() {
    }

    /**
     * The rules of a market.
     *
     * @throws IllegalArgumentException or ArithmeticException if a rule cannot be counted in the market's digits
     */
    static TradingRules rules(MarketDefinition definition, Market.Scales scales) {
        BigDecimal tick = definition.getTickSize();
        return new TradingRules(tick == null ? 1 : Decimals.toUnits(tick, scales.price()),
                Decimals.unitsOrZero(definition.getMaxAmount(), scales.base()),
                Decimals.unitsOrZero(definition.getMinValue(), scales.quote()),
                Decimals.unitsOrZero(definition.getMaxValue(), scales.quote()),
                Math.toIntExact(Decimals.unitsOrZero(definition.getPriceBand(), SHARE_SCALE)),
                Decimals.unitsOrZero(definition.getReferencePrice(), scales.price()), breaker(definition));
    }

    private static CircuitBreaker breaker(MarketDefinition definition) {
        BigDecimal band = definition.getBreakerBand();
        if (band == null) {
            return CircuitBreaker.OFF;
        }
        return new CircuitBreaker(Math.toIntExact(Decimals.unitsOrZero(band, SHARE_SCALE)), orMinute(definition.getBreakerWindowMs()),
                orMinute(definition.getBreakerCallMs()));
    }

    private static long orMinute(@Nullable Long durationMs) {
        return durationMs == null ? MINUTE_MS : durationMs;
    }
}
