package exchange.bourse.ledger;

/**
 * The amendments of an order that are on their way to the book. Each changes what it names and leaves the rest as the book has it then, and
 * the book may refuse any of them; so until the last is answered, the order may come to any of the prices and quantities that they name.
 *
 * @param count how many
 * @param priceMaxUnits the highest price that one of them asks for, in price units; 0 if none does
 * @param quantityMaxUnits the largest quantity that one of them asks for, in base units; 0 if none does
 */
public record PendingAmendments(int count, long priceMaxUnits, long quantityMaxUnits) {

    /** None. */
    public static final PendingAmendments NONE = new PendingAmendments(0, 0, 0);

    /**
     * These and one more.
     *
     * @param priceUnits the price that it asks for, or 0
     * @param quantityUnits the quantity that it asks for, or 0
     */
    PendingAmendments and(long priceUnits, long quantityUnits) {
        return new PendingAmendments(count + 1, Math.max(priceMaxUnits, priceUnits), Math.max(quantityMaxUnits, quantityUnits));
    }

    /** These after the book answered one. Which it was makes no difference before the last. */
    PendingAmendments answered() {
        return count == 1 ? NONE : new PendingAmendments(count - 1, priceMaxUnits, quantityMaxUnits);
    }
}
