package exchange.bourse.matching.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AmendRejected;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.CloseReason;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderAmended;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.OrderReduced;
import exchange.bourse.events.OrderRejected;
import exchange.bourse.events.Role;
import exchange.bourse.events.Trade;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.matching.BookListener;
import exchange.bourse.matching.OrderView;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.InstructionsCodec;
import exchange.bourse.stream.SameName;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells the world what happened in a book: the public as trades and level changes, the ledger as fills and closes to be settled; and the
 * stores which orders are open.
 */
final class BookReports implements BookListener {

    /** Trade ids are the number of the trade in its partition times this plus the partition: unique in the exchange. */
    private static final int PARTITIONS_MAX = 1024;

    private final ProcessorContext<String, SpecificRecord> context;
    private final BookStores stores;
    private final Market market;
    private final long timeMs;
    private final long elsewhere;

    /**
     * Reports of one command: what happens in a market at the time of a record.
     *
     * @param elsewhere how many trades there were in the other markets of the partition
     */
    BookReports(ProcessorContext<String, SpecificRecord> context, BookStores stores, Market market, long timeMs, long elsewhere) {
        this.context = context;
        this.stores = stores;
        this.market = market;
        this.timeMs = timeMs;
        this.elsewhere = elsewhere;
    }

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
        stores.record(market, maker);
        stores.recordIfKnown(market, taker);
        long tradeId = (elsewhere + sequence) * PARTITIONS_MAX + market.partition();
        BigDecimal price = Decimals.toEvent(priceUnits, market.scales().price());
        BigDecimal quantity = Decimals.toEvent(quantityUnits, market.scales().base());
        BigDecimal total = Decimals.toEvent(totalUnits, market.scales().quote());
        Trade event = new Trade(tradeId, market.id(), sequence, price, quantity, total, DefinitionCodec.side(taker.side()), maker.id(),
                taker.id(), Instant.ofEpochMilli(stores.onMarketMs(market.id(), timeMs)));
        context.forward(new Record<>(market.id(), event, timeMs), MatchingTopology.TRADES_SINK);
        OrderExecuted made = new OrderExecuted(maker.id(), market.id(), tradeId, Role.MAKER, price, quantity, total);
        OrderExecuted took = new OrderExecuted(taker.id(), market.id(), tradeId, Role.TAKER, price, quantity, total);
        toLedger("fill-%d-maker".formatted(tradeId), maker.account(), made);
        toLedger("fill-%d-taker".formatted(tradeId), taker.account(), took);
    }

    @Override
    public void rested(OrderView order) {
        stores.record(market, order);
    }

    @Override
    public void triggered(OrderView order) {
        stores.forget(order.id());
    }

    @Override
    public void amended(OrderView order) {
        stores.record(market, order);
        OrderAmended report = OrderAmended.newBuilder()
                .setOrderId(order.id())
                .setMarket(market.id())
                .setPrice(order.type() == OrderType.LIMIT ? Decimals.toEvent(order.priceUnits(), market.scales().price()) : null)
                .setQuantity(Decimals.toEvent(order.filledUnits() + order.remainingUnits(), market.scales().base()))
                .setInstructions(InstructionsCodec.encode(order.instructions(), market))
                .build();
        toLedger("amended-%d".formatted(order.id()), order.account(), report);
    }

    @Override
    public void reduced(OrderView order, long byUnits, long totalUnits) {
        stores.recordIfKnown(market, order);
        OrderReduced report = new OrderReduced(order.id(), market.id(), Decimals.toEvent(byUnits, market.scales().base()),
                Decimals.toEvent(totalUnits, market.scales().quote()));
        toLedger("reduced-%d".formatted(order.id()), order.account(), report);
    }

    @Override
    public void closed(OrderView order, exchange.bourse.market.CloseReason why) {
        stores.forget(order.id());
        CloseReason reason = SameName.of(CloseReason.class, why);
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

    @Override
    public void phaseChanged(Phase phase, long reopenAtMs) {
        MarketDefinition definition = stores.definition(market.id());
        if (definition != null) {
            context.forward(new Record<>(market.id(), DefinitionCodec.shown(definition, phase), timeMs), MatchingTopology.MARKETS_SINK);
        }
    }

    /** The book refused an order. */
    void rejected(long orderId, String account, RejectReason reason) {
        toLedger("rejected-%d".formatted(orderId), account, new OrderRejected(orderId, market.id(), reason.code()));
    }

    /** The book refused an amendment. */
    void notAmended(long orderId, String account, RejectReason reason) {
        toLedger("not-amended-%d".formatted(orderId), account, new AmendRejected(orderId, market.id(), reason.code()));
    }

    private void toLedger(String commandId, String account, SpecificRecord command) {
        context.forward(new Record<>(account, new AccountCommand(commandId, account, command), timeMs),
                MatchingTopology.ACCOUNT_COMMANDS_SINK);
    }
}
