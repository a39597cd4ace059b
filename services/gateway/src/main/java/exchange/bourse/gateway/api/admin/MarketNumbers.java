package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads precisions, bounds, fees and rules of a market, and checks them against each other. */
final class MarketNumbers {

    private static final int PRECISION_DEFAULT = 4;
    /** Precision of price and quantity together. */
    private static final int PRECISION_MAX = 10;
    private static final BigDecimal FEE_DEFAULT = new BigDecimal("0.002");

    private final ParamReader reader;
    private final @Nullable MarketDefinition old;

    MarketNumbers(ParamReader reader, @Nullable MarketDefinition old) {
        this.reader = reader;
        this.old = old;
    }

    /**
     * Completes a definition.
     *
     * @throws exchange.bourse.gateway.error.ApiException with everything that is wrong so far
     */
    MarketDefinition read(MarketDefinition.Builder market) {
        int price = reader.integer("price_precision", old == null ? PRECISION_DEFAULT : old.getPricePrecision(), 0, PRECISION_MAX,
                ErrorCode.ADMIN_MARKET_NON_INTEGER_PRICE_PRECISION, ErrorCode.ADMIN_MARKET_INVALID_PRICE_PRECISION);
        int amountMax = Math.min(PRECISION_MAX - price, market.getBaseScale());
        int amount = reader.integer("amount_precision", old == null ? Math.min(PRECISION_DEFAULT, amountMax) : old.getAmountPrecision(), 0,
                amountMax, ErrorCode.ADMIN_MARKET_NON_INTEGER_AMOUNT_PRECISION, ErrorCode.ADMIN_MARKET_INVALID_AMOUNT_PRECISION);
        BigDecimal minPrice = decimal("min_price", old == null ? BigDecimal.ZERO : old.getMinPrice(),
                ErrorCode.ADMIN_MARKET_NON_DECIMAL_MIN_PRICE);
        BigDecimal maxPrice = decimal("max_price", old == null ? BigDecimal.ZERO : old.getMaxPrice(),
                ErrorCode.ADMIN_MARKET_NON_DECIMAL_MAX_PRICE);
        BigDecimal minAmount = decimal("min_amount", old == null ? BigDecimal.ZERO : old.getMinAmount(),
                ErrorCode.ADMIN_MARKET_NON_DECIMAL_MIN_AMOUNT);
        BigDecimal makerFee = decimal("maker_fee", old == null ? FEE_DEFAULT : old.getMakerFee(), ErrorCode.ADMIN_MARKET_NON_DECIMAL_FEE);
        BigDecimal takerFee = decimal("taker_fee", old == null ? FEE_DEFAULT : old.getTakerFee(), ErrorCode.ADMIN_MARKET_NON_DECIMAL_FEE);
        require(Amounts.countable(minPrice, price, price), ErrorCode.ADMIN_MARKET_INVALID_MIN_PRICE);
        require(Amounts.countable(maxPrice, price, price) && (maxPrice.signum() == 0 || maxPrice.compareTo(minPrice) >= 0),
                ErrorCode.ADMIN_MARKET_INVALID_MAX_PRICE);
        require(Amounts.countable(minAmount, amount, market.getBaseScale()), ErrorCode.ADMIN_MARKET_INVALID_MIN_AMOUNT);
        require(isFee(makerFee) && isFee(takerFee), ErrorCode.ADMIN_MARKET_INVALID_FEE);
        reader.finish();
        MarketDefinition wanted = market.setPricePrecision(price)
                .setAmountPrecision(amount)
                .setMinPrice(Amounts.event(minPrice))
                .setMaxPrice(Amounts.event(maxPrice))
                .setMinAmount(Amounts.event(minAmount))
                .setMakerFee(Amounts.event(makerFee))
                .setTakerFee(Amounts.event(takerFee))
                .build();
        new RulesReader(reader).read(wanted);
        return wanted;
    }

    private BigDecimal decimal(String name, BigDecimal defaultValue, ErrorCode nonDecimal) {
        BigDecimal decimal = reader.decimal(name, nonDecimal);
        return decimal == null ? defaultValue : decimal;
    }

    private void require(boolean condition, ErrorCode problem) {
        if (!condition) {
            reader.problem(problem);
        }
    }

    private static boolean isFee(BigDecimal fee) {
        try {
            Rate.of(fee);
            return true;
        } catch (ArithmeticException | IllegalArgumentException e) {
            return false;
        }
    }
}
