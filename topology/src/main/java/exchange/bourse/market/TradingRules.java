package exchange.bourse.market;

import exchange.bourse.money.WideMath;
import java.math.RoundingMode;

/**
 * The rules of a market that an operator sets, beyond what it counts in. They change in band, and take effect between two commands.
 *
 * <p>A price at an end of the band is within it. A market order measures once, when it enters, and what is left of it at the end of the band
 * is closed (Binance's price range execution rule). A limit order is measured when it arrives, one with a trigger when it enters.
 *
 * @param tickUnits step of prices, from 1
 * @param quantityUnitsMax largest quantity, zero for none
 * @param valueUnitsMin smallest value of an order in quote units, zero for none
 * @param valueUnitsMax largest value of an order in quote units, zero for none
 * @param bandMillionths how far a price may be from the last trade's, in millionths of it; zero for no band
 * @param referencePriceUnits what counts as the last trade's price before there is one, zero for none
 * @param breaker when trading stops by itself
 */
public record TradingRules(long tickUnits, long quantityUnitsMax, long valueUnitsMin, long valueUnitsMax, int bandMillionths,
        long referencePriceUnits, CircuitBreaker breaker) {

    /** No rules but those of counting. */
    public static final TradingRules NONE = new TradingRules(1, 0, 0, 0, 0, 0, CircuitBreaker.OFF);

    private static final long MILLION = 1_000_000;

    /** Checks that nothing is negative and the tick is a step. */
    public TradingRules {
        if (tickUnits <= 0 || quantityUnitsMax < 0 || valueUnitsMin < 0 || valueUnitsMax < 0 || bandMillionths < 0
                || referencePriceUnits < 0) {
            throw new IllegalArgumentException("trading rules cannot be negative, and a tick must be above zero");
        }
    }

    /** How far a band of millionths reaches from a price, rounded down. */
    public static long reachUnits(int millionths, long priceUnits) {
        return WideMath.multiplyDivide(priceUnits, millionths, MILLION, RoundingMode.DOWN);
    }

    /** The price that orders are compared with: the last trade's, or the reference; zero if there is neither. */
    public long referenceUnits(long lastPriceUnits) {
        return lastPriceUnits == 0 ? referencePriceUnits : lastPriceUnits;
    }

    /** The lowest price within the band; zero without one. */
    public long bandFloorUnits(long lastPriceUnits) {
        long reference = referenceUnits(lastPriceUnits);
        return bandMillionths == 0 || reference == 0 ? 0 : Math.max(0, reference - reachUnits(bandMillionths, reference));
    }

    /** The highest price within the band; the largest number without one. */
    public long bandCeilingUnits(long lastPriceUnits) {
        long reference = referenceUnits(lastPriceUnits);
        return bandMillionths == 0 || reference == 0 ? Long.MAX_VALUE : reference + reachUnits(bandMillionths, reference);
    }
}
