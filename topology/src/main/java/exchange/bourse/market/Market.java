package exchange.bourse.market;

import exchange.bourse.money.Rate;
import exchange.bourse.money.WideMath;
import java.math.RoundingMode;

/**
 * A market and its rules.
 *
 * <p>Prices count units of the last digit of the price precision, quantities count units of the base asset, totals and spend limits count
 * units of the quote asset.
 *
 * @param id lower-case id, such as btcusd
 * @param base id of the asset that is bought and sold
 * @param quote id of the asset that prices are in
 * @param scales the digits that the market counts in
 * @param limits the bounds of an order
 * @param makerFee rate for makers, of what they receive
 * @param takerFee rate for takers, of what they receive
 * @param acceptsOrders whether new orders are taken
 * @param partition partition of the market's topics, permanent
 * @param rules the operator's rules of trading
 */
public record Market(String id, String base, String quote, Scales scales, Limits limits, Rate makerFee, Rate takerFee,
        boolean acceptsOrders, int partition, TradingRules rules) {

    /** A market without further rules of trading. */
    public Market(String id, String base, String quote, Scales scales, Limits limits, Rate makerFee, Rate takerFee, boolean acceptsOrders,
            int partition) {
        this(id, base, quote, scales, limits, makerFee, takerFee, acceptsOrders, partition, TradingRules.NONE);
    }

    /** The same market under other rules of trading. */
    public Market under(TradingRules others) {
        return new Market(id, base, quote, scales, limits, makerFee, takerFee, acceptsOrders, partition, others);
    }

    /**
     * The digits that a market counts in.
     *
     * @param base digits of the base asset, 0 to 18
     * @param quote digits of the quote asset, 0 to 18
     * @param price digits of a price
     * @param amount digits of a quantity, at most the base asset's
     */
    public record Scales(int base, int quote, int price, int amount) {

        private static final int SURPLUS_DIGITS_MAX = 18;

        /** Checks that quantities and totals can be counted. */
        public Scales {
            if (price < 0 || amount < 0 || amount > base || Math.abs(price + base - quote) > SURPLUS_DIGITS_MAX) {
                throw new IllegalArgumentException(
                        "a market cannot count in base %d, quote %d, price %d, amount %d digits".formatted(base, quote, price, amount));
            }
        }

        /** Units of the base asset in the smallest step of a quantity. */
        public long lotUnits() {
            return WideMath.powerOfTen(base - amount);
        }

        /** How many digits price times quantity has more than the quote asset; negative when it has fewer. */
        int surplusDigits() {
            return price + base - quote;
        }
    }

    /**
     * The bounds of an order.
     *
     * @param priceUnitsMin lowest price, zero for none
     * @param priceUnitsMax highest price, zero for none
     * @param quantityUnitsMin smallest quantity
     */
    public record Limits(long priceUnitsMin, long priceUnitsMax, long quantityUnitsMin) {}

    /** Whether a later definition keeps what resting orders and stored amounts are counted in, and where the market lives. */
    public boolean mayBecome(Market later) {
        return id.equals(later.id) && base.equals(later.base) && quote.equals(later.quote) && partition == later.partition
                && scales.base == later.scales.base && scales.quote == later.scales.quote && scales.price == later.scales.price;
    }

    /** Whether a limit price is within the bounds. */
    public boolean allowsPrice(long priceUnits) {
        return priceUnits > 0 && priceUnits >= limits.priceUnitsMin && (limits.priceUnitsMax == 0 || priceUnits <= limits.priceUnitsMax)
                && (rules.tickUnits() == 1 || priceUnits % rules.tickUnits() == 0);
    }

    /** Whether a quantity is a whole number of lots within the bounds. */
    public boolean allowsQuantity(long quantityUnits) {
        return quantityUnits > 0 && quantityUnits >= limits.quantityUnitsMin && isWholeLots(quantityUnits)
                && (rules.quantityUnitsMax() == 0 || quantityUnits <= rules.quantityUnitsMax());
    }

    /** Whether a quantity is a whole number of lots. */
    public boolean isWholeLots(long quantityUnits) {
        return scales.base == scales.amount || quantityUnits % scales.lotUnits() == 0;
    }

    /** Whether a value, in quote units, is within the bounds. */
    public boolean allowsValue(long valueUnits) {
        return valueUnits >= rules.valueUnitsMin() && (rules.valueUnitsMax() == 0 || valueUnits <= rules.valueUnitsMax());
    }

    /** Whether price times quantity is within the bounds; without bounds, whatever the product. */
    public boolean allowsValue(long priceUnits, long quantityUnits) {
        return (rules.valueUnitsMin() == 0 && rules.valueUnitsMax() == 0) || allowsValue(totalUnits(priceUnits, quantityUnits));
    }

    /** Whether a price is within the band around the last trade's. */
    public boolean withinBand(long priceUnits, long lastPriceUnits) {
        return rules.bandMillionths() == 0
                || (priceUnits >= rules.bandFloorUnits(lastPriceUnits) && priceUnits <= rules.bandCeilingUnits(lastPriceUnits));
    }

    /**
     * What a trade costs: price times quantity, rounded down once; the same for both sides.
     *
     * @throws ArithmeticException if it does not fit 63 bits
     */
    public long totalUnits(long priceUnits, long quantityUnits) {
        return total(priceUnits, quantityUnits, RoundingMode.DOWN);
    }

    /**
     * The most that a limit buy can cost: price times quantity, rounded up.
     *
     * @throws ArithmeticException if it does not fit 63 bits
     */
    public long reservationUnits(long priceUnits, long quantityUnits) {
        return total(priceUnits, quantityUnits, RoundingMode.UP);
    }

    /** The largest whole number of lots, in base units, that a budget in quote units pays for at a price. */
    public long affordableUnits(long budgetUnits, long priceUnits) {
        int surplus = scales.surplusDigits();
        long units;
        try {
            units = surplus >= 0
                    ? WideMath.multiplyDivide(budgetUnits, WideMath.powerOfTen(surplus), priceUnits, RoundingMode.DOWN)
                    : budgetUnits / Math.multiplyExact(priceUnits, WideMath.powerOfTen(-surplus));
        } catch (ArithmeticException tooLargeToCount) {
            units = surplus >= 0 ? Long.MAX_VALUE : 0;
        }
        return units - units % scales.lotUnits();
    }

    private long total(long priceUnits, long quantityUnits, RoundingMode rounding) {
        int surplus = scales.surplusDigits();
        return surplus >= 0
                ? WideMath.multiplyDivide(priceUnits, quantityUnits, WideMath.powerOfTen(surplus), rounding)
                : Math.multiplyExact(Math.multiplyExact(priceUnits, quantityUnits), WideMath.powerOfTen(-surplus));
    }
}
