package exchange.bourse.fees;

import exchange.bourse.market.TradingFee;
import exchange.bourse.market.TradingFee.Tier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The volumes at which some member's fees change.
 *
 * @param thresholds for each quote asset the volumes that the table of trading fees asks for
 */
public record Tiers(Map<String, TreeSet<BigDecimal>> thresholds) {

    /** The tiers of a table of trading fees. */
    public static Tiers of(Collection<TradingFee> fees) {
        Map<String, TreeSet<BigDecimal>> thresholds = new TreeMap<>();
        for (TradingFee fee : fees) {
            Tier tier = fee.tier();
            if (tier != null) {
                thresholds.computeIfAbsent(tier.asset(), _ -> new TreeSet<>()).add(tier.volumeMin());
            }
        }
        return new Tiers(thresholds);
    }

    /** Whether fees may be others at one volume than at another. */
    public boolean differ(String asset, BigDecimal one, BigDecimal other) {
        return reached(asset, one) != reached(asset, other);
    }

    /** How many thresholds a volume has reached. */
    private int reached(String asset, BigDecimal volume) {
        TreeSet<BigDecimal> all = thresholds.get(asset);
        return all == null ? 0 : all.headSet(volume, true).size();
    }
}
