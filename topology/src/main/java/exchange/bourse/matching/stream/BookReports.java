package exchange.bourse.matching.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.CloseReason;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.Role;
import exchange.bourse.events.Trade;
import exchange.bourse.market.Market;
import exchange.bourse.market.Side;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.SilentListener;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.DefinitionCodec;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells the world what happened in a book: the public as trades and level changes, the ledger as fills and closes to be settled; and the
 * stores which orders are open.
 */
final class BookReports extends SilentListener {

    /** Trade ids are sequence times this plus partition: unique in the exchange, since a partition holds one market. */
    private static final int PARTITIONS_MAX = 1024;

    private final ProcessorContext<String, SpecificRecord> context;
    private final BookStores stores;
    private final Market market;
    private final long timeMs;

    /** Reports of one command: what happens in a market at the time of a record. */
    BookReports(ProcessorContext<String, SpecificRecord> context, BookStores stores, Market market, long timeMs) {
        this.context = context;
        this.stores = stores;
        this.market = market;
        this.timeMs = timeMs;
    }

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
        stores.record(market.id(), maker);
        long tradeId = sequence * PARTITIONS_MAX + market.partition();
        BigDecimal price = Decimals.toEvent(priceUnits, market.scales().price());
        BigDecimal quantity = Decimals.toEvent(quantityUnits, market.scales().base());
        BigDecimal total = Decimals.toEvent(totalUnits, market.scales().quote());
        Trade event = new Trade(tradeId, market.id(), sequence, price, quantity, total, DefinitionCodec.side(taker.side()), maker.id(),
                taker.id(), Instant.ofEpochMilli(timeMs));
        context.forward(new Record<>(market.id(), event, timeMs), MatchingTopology.TRADES_SINK);
        OrderExecuted made = new OrderExecuted(maker.id(), market.id(), tradeId, Role.MAKER, price, quantity, total);
        OrderExecuted took = new OrderExecuted(taker.id(), market.id(), tradeId, Role.TAKER, price, quantity, total);
        toLedger("fill-%d-maker".formatted(tradeId), maker.account(), made);
        toLedger("fill-%d-taker".formatted(tradeId), taker.account(), took);
    }

    @Override
    public void rested(OrderView order) {
        stores.record(market.id(), order);
    }

    @Override
    public void closed(OrderView order, exchange.bourse.market.CloseReason why) {
        stores.forget(order.id());
        CloseReason reason = switch (why) {
            case CANCELLED, CANCELLED_BY_OPERATOR, EXPIRED, IMMEDIATE_OR_CANCEL, FILL_OR_KILL, SELF_TRADE -> CloseReason.CANCELLED;
            case NO_LIQUIDITY, PRICE_BAND, INTERRUPTED, AUCTION_ENDED -> CloseReason.NO_LIQUIDITY;
            case SPEND_LIMIT, SPENT -> CloseReason.SPEND_LIMIT;
            case REJECTED -> CloseReason.REJECTED;
        };
        BigDecimal remaining = Decimals.toEvent(order.remainingUnits(), market.scales().base());
        toLedger("close-%d".formatted(order.id()), order.account(), new OrderClosed(order.id(), market.id(), remaining, reason));
    }

    @Override
    public void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits) {
        BookUpdate event = new BookUpdate(market.id(), sequence, DefinitionCodec.side(side),
                Decimals.toEvent(priceUnits, market.scales().price()), Decimals.toEvent(quantityUnits, market.scales().base()),
                Instant.ofEpochMilli(timeMs));
        context.forward(new Record<>(market.id(), event, timeMs), MatchingTopology.BOOK_UPDATES_SINK);
    }

    private void toLedger(String commandId, String account, SpecificRecord command) {
        context.forward(new Record<>(account, new AccountCommand(commandId, account, command), timeMs),
                MatchingTopology.ACCOUNT_COMMANDS_SINK);
    }
}
