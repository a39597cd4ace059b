package exchange.bourse.matching.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelInBook;
import exchange.bourse.events.CloseReason;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.PlaceInBook;
import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;
import exchange.bourse.matching.Counters;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.MarketPartitions;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes a command, gives it to its book, writes the change through to the stores and forwards the reports. Rules are the book's, not this
 * class's.
 */
final class MatchingProcessor implements Processor<String, BookCommand, String, SpecificRecord> {

    private static final Logger LOGGER = LoggerFactory.getLogger(MatchingProcessor.class);

    private final MarketPartitions<SpecificRecord> partitions;
    private ProcessorContext<String, SpecificRecord> context;
    private BookStores stores;
    private Map<String, OrderBook> books;

    MatchingProcessor(MarketPartitions<SpecificRecord> partitions) {
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        stores = new BookStores(context);
        books = stores.restore();
        books.keySet().forEach(market -> partitions.learn(market, context.taskId().partition()));
    }

    @Override
    public void process(Record<String, BookCommand> record) {
        BookCommand command = record.value();
        long timeMs = record.timestamp();
        switch (command.getCommand()) {
            case PlaceInBook order -> place(command.getMarket(), order, timeMs);
            case CancelInBook cancel -> cancel(command.getMarket(), cancel, timeMs);
            case DefineMarket definition -> define(definition.getDefinition(), timeMs);
            case Heartbeat _ -> tick(timeMs);
            default -> throw new IllegalStateException("unknown book command " + command.getCommand().getClass().getName());
        }
    }

    private void place(String market, PlaceInBook order, long timeMs) {
        OrderBook book = books.get(market);
        if (book == null) {
            reject(market, order, timeMs);
            return;
        }
        Counters before = book.counters();
        RejectReason fault = book.place(decode(order, book.market()), timeMs, reports(book, timeMs));
        if (fault != null && fault != RejectReason.ORDER_ID_TAKEN) {
            reject(market, order, timeMs);
        }
        record(book, before);
    }

    private void reject(String market, PlaceInBook order, long timeMs) {
        OrderClosed rejected = new OrderClosed(order.getOrderId(), market, order.getQuantity(), CloseReason.REJECTED);
        AccountCommand command = new AccountCommand("close-" + order.getOrderId(), order.getAccount(), rejected);
        context.forward(new Record<>(order.getAccount(), command, timeMs), MatchingTopology.ACCOUNT_COMMANDS_SINK);
    }

    private BookReports reports(OrderBook book, long timeMs) {
        return new BookReports(context, stores, book.market(), timeMs);
    }

    private void cancel(String market, CancelInBook cancel, long timeMs) {
        OrderBook book = books.get(market);
        if (book != null) {
            Counters before = book.counters();
            book.cancel(cancel.getOrderId(), cancel.getAccount(), timeMs, reports(book, timeMs));
            record(book, before);
        }
    }

    private void record(OrderBook book, Counters before) {
        if (!book.counters().equals(before)) {
            stores.record(book.market().id(), book.counters());
        }
    }

    private void define(MarketDefinition definition, long timeMs) {
        String id = definition.getMarket();
        Market market;
        try {
            market = DefinitionCodec.market(definition);
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOGGER.atError().addKeyValue("market", id).setCause(e).log("definition refused: it contradicts itself");
            return;
        }
        OrderBook book = books.get(id);
        boolean fits = book == null ? books.isEmpty() : book.market().mayBecome(market);
        if (!fits || market.partition() != context.taskId().partition()) {
            LOGGER.atError()
                    .addKeyValue("market", id)
                    .addKeyValue("partition", market.partition())
                    .log("definition refused: the partition is another market's, or a permanent field changed");
            return;
        }
        books.computeIfAbsent(id, _ -> new FastOrderBook(market)).redefine(market);
        stores.record(definition);
        partitions.learn(id, market.partition());
        context.forward(new Record<>(id, definition, timeMs), MatchingTopology.MARKETS_SINK);
    }

    private void tick(long timeMs) {
        books.forEach((market, book) -> {
            Counters before = book.counters();
            book.tick(timeMs, reports(book, timeMs));
            record(book, before);
            context.forward(new Record<>(market, new MarketClock(market, Instant.ofEpochMilli(timeMs)), timeMs),
                    MatchingTopology.MARKET_CLOCK_SINK);
        });
    }

    private static IncomingOrder decode(PlaceInBook order, Market market) {
        Market.Scales scales = market.scales();
        return new IncomingOrder(order.getOrderId(), order.getAccount(), DefinitionCodec.side(order.getSide()),
                DefinitionCodec.type(order.getType()), order.getPrice() == null ? 0 : Decimals.toUnits(order.getPrice(), scales.price()),
                Decimals.toUnits(order.getQuantity(), scales.base()),
                order.getSpendLimit() == null ? IncomingOrder.NO_LIMIT : Decimals.toUnits(order.getSpendLimit(), scales.quote()));
    }
}
