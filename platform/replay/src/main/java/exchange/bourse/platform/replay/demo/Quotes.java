package exchange.bourse.platform.replay.demo;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;

/**
 * What a maker and a taker of a market want, around a fair price. The same seed gives the same wishes.
 *
 * <p>A maker never quotes at the fair price or across it, so its newest quotes never meet each other; a taker's orders reach across it.
 */
final class Quotes {

    /** Parts of a price: the nearest quote, the farthest and a taker's reach are given in them. */
    private static final int PARTS = 100_000;
    private static final int DISTANCE_PARTS_MIN = 10;
    private static final int DISTANCE_PARTS_MAX = 1_000;
    private static final int REACH_PARTS = 2_000;
    /** A quote has so many thousandths of a usual order, at most. */
    private static final int MAKER_THOUSANDTHS_MAX = 2_000;
    /** So much of a usual order is one unit of a recorded amount; more than a usual order nobody takes. */
    private static final BigDecimal TAKEN_PER_RECORDED = new BigDecimal("0.1");
    private static final BigDecimal FOLLOWED_PART = BigDecimal.valueOf(8);
    private static final int SCALE = 18;

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

    /** Lets the fair price follow a trade, in quote: a part of the way, since trades jump between what buyers and sellers want. */
    void follow(BigDecimal price) {
        fairPrice = fairPrice.add(price.subtract(fairPrice).divide(FOLLOWED_PART, SCALE, RoundingMode.HALF_UP));
    }

    /** What a maker adds to a side; near the fair price more often than far from it. */
    Quote rest(Side side) {
        int distance = DISTANCE_PARTS_MIN + random.nextInt(1 + random.nextInt(DISTANCE_PARTS_MAX));
        BigDecimal thousandths = BigDecimal.valueOf(random.nextInt(1, MAKER_THOUSANDTHS_MAX));
        return quote(side, side == Side.BUY ? -distance : distance, usualVolume.multiply(thousandths).movePointLeft(3));
    }

    /**
     * What a taker wants at once.
     *
     * @param recorded what was traded in the recording, in its base
     */
    Quote take(Side side, BigDecimal recorded) {
        BigDecimal share = recorded.multiply(TAKEN_PER_RECORDED).min(BigDecimal.ONE);
        return quote(side, side == Side.BUY ? REACH_PARTS : -REACH_PARTS, usualVolume.multiply(share));
    }

    private Quote quote(Side side, int parts, BigDecimal wanted) {
        RoundingMode away = parts < 0 ? RoundingMode.DOWN : RoundingMode.UP;
        BigDecimal price = fairPrice.multiply(BigDecimal.valueOf(PARTS + (long) parts))
                .divide(BigDecimal.valueOf(PARTS), rules.pricePrecision(), away)
                .max(rules.lowestPrice());
        BigDecimal volume = wanted.setScale(rules.amountPrecision(), RoundingMode.UP).max(rules.smallestAmount());
        return new Quote(side, price, volume);
    }
}
