package exchange.bourse.ledger;

import exchange.bourse.ledger.JournalTransaction.Cause;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.market.Side;
import exchange.bourse.money.Decimals;
import java.util.Objects;

/**
 * The entries of a fill: what the account gives leaves its locked balance for clearing, what it gets comes out of clearing, less the fee,
 * which the house earns. Fees are taken of what is received (Peatio 2.6). The share of the fee that somebody else earns stays in clearing.
 *
 * @param order the order after the fill
 * @param transaction the entries
 * @param feeAsset asset of the fee
 * @param feeUnits the fee
 * @param referral who has a share in it
 */
record Settlement(OpenOrder order, JournalTransaction transaction, Asset feeAsset, long feeUnits, Fees.Referral referral) {

    /** Settles a fill. */
    static Settlement of(OpenOrder order, Market market, Fill fill, LedgerState state, long timeMs) {
        long quantityUnits = Decimals.toUnits(fill.quantity(), market.scales().base());
        long totalUnits = Decimals.toUnits(fill.total(), market.scales().quote());
        Asset base = definedAsset(state, market.base());
        Asset quote = definedAsset(state, market.quote());
        boolean buys = order.terms().side() == Side.BUY;
        Asset given = buys ? quote : base;
        Asset received = buys ? base : quote;
        long givenUnits = buys ? totalUnits : quantityUnits;
        long receivedUnits = buys ? quantityUnits : totalUnits;
        long feeUnits = order.fee(fill.role()).feeUnits(receivedUnits);
        String account = order.terms().account();
        Fees.Referral referral = new Fees(state.house()).share(account, feeUnits);
        JournalTransaction transaction = new JournalTransaction.Builder(state).debit(AccountClass.MEMBER_LOCKED, given, account, givenUnits)
                .credit(AccountClass.CLEARING, given, null, givenUnits)
                .debit(AccountClass.CLEARING, received, null, receivedUnits - referral.units())
                .credit(AccountClass.MEMBER_MAIN, received, account, receivedUnits - feeUnits)
                .credit(AccountClass.REVENUE, received, null, feeUnits - referral.units())
                .post("trade-" + fill.tradeId() + "-" + fill.orderId(), Cause.TRADE_SETTLED, Long.toString(fill.tradeId()));
        return new Settlement(order.fill(quantityUnits, totalUnits, timeMs), transaction, received, feeUnits, referral);
    }

    private static Asset definedAsset(LedgerState state, String id) {
        return Objects.requireNonNull(state.asset(id), () -> "asset %s of an accepted order is defined".formatted(id));
    }
}
