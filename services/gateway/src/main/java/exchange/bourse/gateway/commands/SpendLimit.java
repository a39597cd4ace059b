package exchange.bourse.gateway.commands;

import exchange.bourse.marketdata.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What a market buy may spend: what it would cost now, and a tenth more, because the book moves. */
final class SpendLimit {

    private static final BigDecimal BUFFER = new BigDecimal("1.1");

    private SpendLimit() {
    }

    /**
     * The cost of a quantity at what the book asks now.
     *
     * @param asks lowest price first
     * @return nothing if the book does not offer the whole quantity
     */
    static Optional<BigDecimal> estimate(List<Level> asks, BigDecimal quantity) {
        BigDecimal missing = quantity;
        BigDecimal cost = BigDecimal.ZERO;
        for (Level ask : asks) {
            BigDecimal taken = missing.min(ask.quantity());
            cost = cost.add(taken.multiply(ask.price()));
            missing = missing.subtract(taken);
            if (missing.signum() == 0) {
                return Optional.of(cost);
            }
        }
        return Optional.empty();
    }

    /**
     * The limit for an estimated cost.
     *
     * @param quoteScale digits of the quote asset
     * @param available what the account has, which the limit never exceeds
     */
    static BigDecimal of(BigDecimal estimate, int quoteScale, BigDecimal available) {
        return estimate.multiply(BUFFER).setScale(quoteScale, RoundingMode.UP).min(available);
    }
}
