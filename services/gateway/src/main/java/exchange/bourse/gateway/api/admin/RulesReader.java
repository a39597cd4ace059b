package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.error.ErrorCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the rules of trading in a market, which Peatio does not have. A rule that is left out stays; zero takes it away. */
final class RulesReader {

    private static final BigDecimal SHARE_MAX = new BigDecimal(100);
    private static final int SHARE_DIGITS = 6;
    private static final long DURATION_MS_MAX = Duration.ofDays(1).toMillis();

    private final ParamReader reader;

    RulesReader(ParamReader reader) {
        this.reader = reader;
    }

    /** Completes a definition whose digits and bounds are there. Until then it has the rules of before. */
    void read(MarketDefinition market) {
        int price = market.getPricePrecision();
        int quote = market.getQuoteScale();
        market.setTickSize(rule("tick_size", market.getTickSize(), isCountable(price, price), ErrorCode.ADMIN_MARKET_INVALID_TICK_SIZE));
        market.setMaxAmount(rule("max_amount", market.getMaxAmount(),
                isCountable(market.getAmountPrecision(), market.getBaseScale()).and(isAtLeast(market.getMinAmount())),
                ErrorCode.ADMIN_MARKET_INVALID_MAX_AMOUNT));
        market.setMinValue(rule("min_value", market.getMinValue(), isCountable(quote, quote), ErrorCode.ADMIN_MARKET_INVALID_MIN_VALUE));
        market.setMaxValue(rule("max_value", market.getMaxValue(), isCountable(quote, quote).and(isAtLeast(market.getMinValue())),
                ErrorCode.ADMIN_MARKET_INVALID_MAX_VALUE));
        market.setPriceBand(rule("price_band", market.getPriceBand(), RulesReader::isShare, ErrorCode.ADMIN_MARKET_INVALID_PRICE_BAND));
        market.setReferencePrice(rule("reference_price", market.getReferencePrice(), isCountable(price, price),
                ErrorCode.ADMIN_MARKET_INVALID_REFERENCE_PRICE));
        market.setBreakerBand(
                rule("breaker_band", market.getBreakerBand(), RulesReader::isShare, ErrorCode.ADMIN_MARKET_INVALID_BREAKER_BAND));
        market.setBreakerWindowMs(
                duration("breaker_window_ms", market.getBreakerWindowMs(), ErrorCode.ADMIN_MARKET_INVALID_BREAKER_WINDOW));
        market.setBreakerCallMs(duration("breaker_call_ms", market.getBreakerCallMs(), ErrorCode.ADMIN_MARKET_INVALID_BREAKER_CALL));
    }

    private @Nullable BigDecimal rule(String name, @Nullable BigDecimal old, Predicate<BigDecimal> isValid, ErrorCode invalid) {
        if (!reader.has(name)) {
            return old;
        }
        reader.required(name, invalid);
        BigDecimal wanted = reader.decimal(name, invalid);
        if (wanted == null || wanted.signum() == 0) {
            return null;
        }
        if (!isValid.test(wanted)) {
            reader.problem(invalid);
            return null;
        }
        return Amounts.event(wanted);
    }

    private @Nullable Long duration(String name, @Nullable Long old, ErrorCode invalid) {
        Long wanted = reader.integer(name, invalid);
        if (wanted != null && (wanted < 1 || wanted > DURATION_MS_MAX)) {
            reader.problem(invalid);
        }
        return wanted == null ? old : wanted;
    }

    private static Predicate<BigDecimal> isCountable(int precision, int scale) {
        return amount -> Amounts.countable(amount, precision, scale);
    }

    private static Predicate<BigDecimal> isAtLeast(@Nullable BigDecimal min) {
        return amount -> min == null || amount.compareTo(min) >= 0;
    }

    private static boolean isShare(BigDecimal share) {
        return Amounts.countable(share, SHARE_DIGITS, SHARE_DIGITS) && share.compareTo(SHARE_MAX) <= 0;
    }
}
