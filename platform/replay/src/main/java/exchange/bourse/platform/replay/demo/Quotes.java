package exchange.bourse.platform.replay.demo;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;

/**
 * What a maker and a taker of a market want, around a fair price that wanders by chance. The same seed gives the same wishes.
 *
 * <p>A maker never quotes at the fair price or across it, so its newest quotes never meet each other; a taker's orders reach across it.
 */
final class Quotes {

    /** Parts of a price: a step of the fair price, the nearest quote and the farthest are given in them. */
    private static final int PARTS = 100_000;
    private static final int STEP_PARTS_MAX = 40;
    private static final int DISTANCE_PARTS_MIN = 10;
    private static final int DISTANCE_PARTS_MAX = 1_000;
    private static final int REACH_PARTS = 2_000;
    /** Volumes are so many thousandths of what a usual order has. */
    private static final int MAKER_THOUSANDTHS_MAX = 2_000;
    private static final int TAKER_THOUSANDTHS_MAX = 300;

    private final MarketRules rules;
    private final BigDecimal usualVolume;
    private final RandomGenerator random;
    private BigDecimal fairPrice;

    /**
     * Wishes for a market.
     *
     * @param fairPrice where the price begins, in quote
     * @param usualVolume of an order, in base
     */
    Quotes(MarketRules rules, BigDecimal fairPrice, BigDecimal usualVolume, RandomGenerator random) {
        this.rules = rules;
        this.fairPrice = fairPrice;
        this.usualVolume = usualVolume;
        this.random = random;
    }

    /** The price that neither side would mind, in quote. */
    BigDecimal fairPrice() {
        return fairPrice;
    }

    /** Lets the fair price wander a step. */
    void wander() {
        BigDecimal next = moved(random.nextInt(-STEP_PARTS_MAX, STEP_PARTS_MAX + 1));
        if (next.compareTo(rules.lowestPrice().multiply(BigDecimal.TEN)) > 0) {
            fairPrice = next;
        }
    }

    /** What a maker adds to a side; near the fair price more often than far from it. */
    Quote rest(Side side) {
        int distance = DISTANCE_PARTS_MIN + random.nextInt(1 + random.nextInt(DISTANCE_PARTS_MAX));
        return quote(side, side == Side.BUY ? -distance : distance, MAKER_THOUSANDTHS_MAX);
    }

    /** What a taker wants at once. */
    Quote take() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        return quote(side, side == Side.BUY ? REACH_PARTS : -REACH_PARTS, TAKER_THOUSANDTHS_MAX);
    }

    private Quote quote(Side side, int parts, int thousandthsMax) {
        RoundingMode away = parts < 0 ? RoundingMode.DOWN : RoundingMode.UP;
        BigDecimal price = moved(parts).setScale(rules.pricePrecision(), away).max(rules.lowestPrice());
        BigDecimal volume = usualVolume.multiply(BigDecimal.valueOf(random.nextInt(1, thousandthsMax)))
                .movePointLeft(3)
                .setScale(rules.amountPrecision(), RoundingMode.UP)
                .max(rules.smallestAmount());
        return new Quote(side, price, volume);
    }

    private BigDecimal moved(int parts) {
        return fairPrice.multiply(BigDecimal.valueOf(PARTS + (long) parts)).divide(BigDecimal.valueOf(PARTS), 18, RoundingMode.HALF_UP);
    }
}
