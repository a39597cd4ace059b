package exchange.bourse.gateway.api;

import java.math.BigDecimal;

/** Writes decimals as Peatio does: plain notation without needless zeros. */
public final class Decimals {

    private Decimals() {
    }

    /** A decimal as text, with at least one digit after the point: {@code 3000.0}. */
    public static String text(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.setScale(Math.max(1, stripped.scale())).toPlainString();
    }

    /** A decimal for a JSON number. */
    public static BigDecimal number(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
