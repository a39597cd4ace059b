package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.util.Optional;

/** Why a row of the tape cannot be an order of a market. */
public enum Unplayable {
    /** The tape says that nothing was traded. */
    ZERO_AMOUNT("zero amount"),
    /** The price has more digits than the market's prices. */
    PRICE_TOO_FINE("price finer than the market's precision"),
    /** The amount has more digits than the market's quantities. */
    AMOUNT_TOO_FINE("amount finer than the market's precision"),
    /** The price is below or above what the market allows. */
    PRICE_OUT_OF_RANGE("price outside the market's range"),
    /** The amount is below the market's smallest. */
    AMOUNT_TOO_SMALL("amount below the market's minimum");

    private final String text;

    Unplayable(String text) {
        this.text = text;
    }

    /** The reason, for people. */
    public String text() {
        return text;
    }

    /** Why the market cannot express the row; empty if it can. */
    static Optional<Unplayable> reason(TapeRow row, MarketRules rules) {
        if (row.amount().signum() <= 0) {
            return Optional.of(ZERO_AMOUNT);
        }
        if (digits(row.price()) > rules.pricePrecision()) {
            return Optional.of(PRICE_TOO_FINE);
        }
        if (digits(row.amount()) > rules.amountPrecision()) {
            return Optional.of(AMOUNT_TOO_FINE);
        }
        boolean tooHigh = rules.maxPrice().signum() > 0 && row.price().compareTo(rules.maxPrice()) > 0;
        if (row.price().compareTo(rules.lowestPrice()) < 0 || tooHigh) {
            return Optional.of(PRICE_OUT_OF_RANGE);
        }
        return row.amount().compareTo(rules.minAmount()) < 0 ? Optional.of(AMOUNT_TOO_SMALL) : Optional.empty();
    }

    private static int digits(BigDecimal value) {
        return value.stripTrailingZeros().scale();
    }
}
