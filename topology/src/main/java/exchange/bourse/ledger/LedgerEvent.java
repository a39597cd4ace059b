package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;

/** What a ledger says. */
public sealed interface LedgerEvent {

    /**
     * Entries were made.
     *
     * @param transaction the entries
     */
    record Posted(JournalTransaction transaction) implements LedgerEvent {}

    /**
     * An order is now like this.
     *
     * @param order the order
     * @param market its market
     */
    record OrderChanged(Order order, Market market) implements LedgerEvent {}

    /**
     * An order was not accepted, and nothing changed.
     *
     * @param command the order as it came
     * @param account who sent it
     * @param reason why
     */
    record OrderRejected(LedgerCommand.PlaceOrder command, String account, RejectReason reason) implements LedgerEvent {}

    /**
     * An order is to be matched.
     *
     * @param order the order
     * @param market its market
     */
    record PlacedInBook(OpenOrder order, Market market) implements LedgerEvent {}

    /**
     * An order is to be taken out of its book.
     *
     * @param order the order
     * @param market its market
     */
    record CancelledInBook(OpenOrder order, Market market) implements LedgerEvent {}

    /**
     * A fill was settled.
     *
     * @param order the order after the fill
     * @param market its market
     * @param fill the fill
     * @param feeAsset asset of the fee: what the account received
     * @param feeUnits fee
     */
    record Settled(OpenOrder order, Market market, LedgerCommand.Fill fill, Asset feeAsset, long feeUnits) implements LedgerEvent {}
}
