package exchange.bourse.views;

import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.Execution;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.state.JournalRow;
import org.apache.kafka.common.serialization.Serdes;

/** All stores of the views but that of the books, with the parts of their keys. */
final class ViewStores {

    /** account, asset, 0 for main or 1 for locked: the newest journal line. */
    static final ViewStore<JournalLine> BALANCES = ViewStore.of("balances", JournalLine.class);

    /** asset, account: the account's id, once it had any of the asset. */
    static final ViewStore<byte[]> HOLDERS = new ViewStore<>("holders", Serdes.ByteArray());

    /** first digit of the account's code, time, transaction id, line: the journal line. */
    static final ViewStore<JournalRow> JOURNAL = ViewStore.of("journal", JournalRow.class);

    /** account, order id: the order, while it is open. */
    static final ViewStore<OrderEvent> OPEN_ORDERS = ViewStore.of("open-orders", OrderEvent.class);

    /** account, time of closing, order id: the order, once it is final. */
    static final ViewStore<OrderEvent> CLOSED_ORDERS = ViewStore.of("closed-orders", OrderEvent.class);

    /** account, order id or UUID: where the order is, as {@link OrderPlace} writes it. */
    static final ViewStore<byte[]> ORDER_INDEX = new ViewStore<>("order-index", Serdes.ByteArray());

    /** account, time, trade id, order id: the fill. */
    static final ViewStore<Execution> ACCOUNT_TRADES = ViewStore.of("account-trades", Execution.class);

    /** account, market: what the fills of the account in the market add up to, as {@link MarketPnl} writes it. */
    static final ViewStore<byte[]> PNL = new ViewStore<>("pnl", Serdes.ByteArray());

    /** account, order id, trade id: the fill once more, for the question which fills an order had. */
    static final ViewStore<Execution> ORDER_TRADES = ViewStore.of("order-trades", Execution.class);

    /** account, time of creation, id: the deposit. */
    static final ViewStore<DepositEvent> DEPOSITS = ViewStore.of("deposits", DepositEvent.class);

    /** Keys of deposits, under the keys that {@link FundsRows} makes. */
    static final ViewStore<byte[]> DEPOSIT_INDEX = new ViewStore<>("deposit-index", Serdes.ByteArray());

    /** account, time of creation, id: the withdrawal. */
    static final ViewStore<WithdrawalEvent> WITHDRAWALS = ViewStore.of("withdrawals", WithdrawalEvent.class);

    /** Keys of withdrawals, under the keys that {@link FundsRows} makes. */
    static final ViewStore<byte[]> WITHDRAWAL_INDEX = new ViewStore<>("withdrawal-index", Serdes.ByteArray());

    /** account, time of creation, id, asset: the account's part of the transfer. */
    static final ViewStore<AccountTransferEvent> ACCOUNT_TRANSFERS = ViewStore.of("account-transfers", AccountTransferEvent.class);

    /** kind, time of creation, id: the transfer. */
    static final ViewStore<TransferEvent> TRANSFERS = ViewStore.of("transfers", TransferEvent.class);

    /** id: the transfer once more, for the question what became of it. */
    static final ViewStore<TransferEvent> TRANSFERS_BY_ID = ViewStore.of("transfers-by-id", TransferEvent.class);

    /** account: the member as it is defined. */
    static final ViewStore<MemberDefinition> MEMBERS = ViewStore.of("member-definitions", MemberDefinition.class);

    /** market, sequence: the trade, while it is among the newest. */
    static final ViewStore<Trade> MARKET_TRADES = ViewStore.of("market-trades", Trade.class);

    /** market, period's label, open time: the k-line, final or not. */
    static final ViewStore<Kline> KLINES = ViewStore.of("klines", Kline.class);

    /** market: the ticker. */
    static final ViewStore<Ticker> TICKERS = ViewStore.of("tickers", Ticker.class);

    private ViewStores() {
    }
}
