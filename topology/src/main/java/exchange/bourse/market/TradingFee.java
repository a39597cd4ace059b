package exchange.bourse.market;

import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the table of trading fees.
 *
 * @param id id of the entry
 * @param market the market it is for; null for any
 * @param group the group of members it is for; null for any
 * @param maker rate for makers, of what they receive
 * @param taker rate for takers, of what they receive
 * @param tier what a member must have traded for it; null for nothing
 */
public record TradingFee(long id, @Nullable String market, @Nullable String group, Rate maker, Rate taker, @Nullable Tier tier) {

    /**
     * The entry that wins is the greatest: the most specific by Peatio 2.6's weights, ten for the group and one for the market; of
     * equally specific ones the one for the largest volume; of those the oldest.
     */
    public static final Comparator<TradingFee> PRECEDENCE = Comparator.comparingInt(TradingFee::weight)
            .thenComparing(TradingFee::volumeMin)
            .thenComparing(Comparator.comparingLong(TradingFee::id).reversed());

    private static final int GROUP_WEIGHT = 10;
    private static final int MARKET_WEIGHT = 1;

    /**
     * What a member must have traded.
     *
     * @param asset quote asset of the trades
     * @param volumeMin least sum of their totals in 30 days, above zero
     */
    public record Tier(String asset, BigDecimal volumeMin) {

        /** Checks that it asks for something. */
        public Tier {
            if (volumeMin.signum() <= 0) {
                throw new IllegalArgumentException("a volume of %s %s".formatted(volumeMin, asset));
            }
        }
    }

    /** Checks the group. */
    public TradingFee {
        if (group != null && !Member.isGroup(group)) {
            throw new IllegalArgumentException("no group: " + group);
        }
    }

    /** Whether it is for a market and the members of a group, whatever they traded. */
    public boolean isFor(String ofMarket, String ofGroup) {
        return (market == null || market.equals(ofMarket)) && (group == null || group.equals(ofGroup));
    }

    private int weight() {
        return (group == null ? 0 : GROUP_WEIGHT) + (market == null ? 0 : MARKET_WEIGHT);
    }

    private BigDecimal volumeMin() {
        return tier == null ? BigDecimal.ZERO : tier.volumeMin;
    }
}
