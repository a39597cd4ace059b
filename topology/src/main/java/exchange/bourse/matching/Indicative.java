package exchange.bourse.matching;

/**
 * What an auction would do if it ended now.
 *
 * @param priceUnits the price of all its trades; zero if nothing would trade
 * @param volumeUnits the quantity that would trade
 * @param surplusUnits the quantity that would be left over at that price, of buyers or of sellers
 */
public record Indicative(long priceUnits, long volumeUnits, long surplusUnits) {

    /** Nothing would trade. */
    public static final Indicative NOTHING = new Indicative(0, 0, 0);
}
