package exchange.bourse.matching.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AmendInBook;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelInBook;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderRejected;
import exchange.bourse.events.PlaceInBook;
import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.matching.Counters;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.Session;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.CommandPosition;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.MarketPartitions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
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
    /** In all books of the partition together. */
    private long trades;
    private CommandPosition position;

    MatchingProcessor(MarketPartitions<SpecificRecord> partitions) {
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        stores = new BookStores(context);
        books = stores.restore();
        trades = books.values().stream().mapToLong(book -> book.counters().trades()).sum();
        position = new CommandPosition(context, BookStores.POSITION);
        books.keySet().forEach(market -> partitions.learn(market, context.taskId().partition()));
    }

    @Override
    public void process(Record<String, BookCommand> record) {
        context.recordMetadata().ifPresent(position::advance);
        BookCommand command = record.value();
        long timeMs = record.timestamp();
        switch (command.getCommand()) {
            case PlaceInBook order -> place(command.getMarket(), order, timeMs);
            case AmendInBook amendment -> amend(command.getMarket(), amendment, timeMs);
            case CancelInBook cancel -> change(command.getMarket(), timeMs,
                    (book, reports) -> book.cancel(cancel.getOrderId(), cancel.getAccount(), timeMs, reports));
            case CancelAllInBook cancel ->
                change(command.getMarket(), timeMs, (book, reports) -> book.cancelAll(BookCommandCodec.scope(cancel), timeMs, reports));
            case DefineMarket definition -> define(definition.getDefinition(), timeMs);
            case Heartbeat _ -> tick(timeMs);
            default -> throw new IllegalStateException("unknown book command " + command.getCommand().getClass().getName());
        }
    }

    private void place(String market, PlaceInBook order, long timeMs) {
        if (!books.containsKey(market)) {
            OrderRejected rejected = new OrderRejected(order.getOrderId(), market, RejectReason.MARKET_NOT_ENABLED.code());
            AccountCommand report = new AccountCommand("rejected-" + order.getOrderId(), order.getAccount(), rejected);
            context.forward(new Record<>(order.getAccount(), report, timeMs), MatchingTopology.ACCOUNT_COMMANDS_SINK);
            return;
        }
        change(market, timeMs, (book, reports) -> {
            RejectReason fault = book.place(BookCommandCodec.order(order, book.market()), timeMs, reports);
            if (fault != null && fault != RejectReason.ORDER_ID_TAKEN) {
                reports.rejected(order.getOrderId(), order.getAccount(), fault);
            }
        });
    }

    private void amend(String market, AmendInBook amendment, long timeMs) {
        change(market, timeMs, (book, reports) -> {
            RejectReason fault = book.amend(BookCommandCodec.amendment(amendment, book.market()), timeMs, reports);
            if (fault != null) {
                reports.notAmended(amendment.getOrderId(), amendment.getAccount(), fault);
            }
        });
    }

    /** Changes a market's book, if there is one, and records what is different afterwards. */
    private void change(String market, long timeMs, BiConsumer<OrderBook, BookReports> command) {
        OrderBook book = books.get(market);
        if (book != null) {
            Counters counters = book.counters();
            Session session = book.session();
            command.accept(book, new BookReports(context, stores, book.market(), timeMs, trades - counters.trades()));
            trades += book.counters().trades() - counters.trades();
            if (!book.counters().equals(counters) || !book.session().equals(session)) {
                stores.record(book);
            }
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
        if ((book != null && !book.market().mayBecome(market)) || market.partition() != context.taskId().partition()) {
            LOGGER.atError()
                    .addKeyValue("market", id)
                    .addKeyValue("partition", market.partition())
                    .log("definition refused: it is for another partition, or a permanent field changed");
            return;
        }
        MarketDefinition before = stores.definition(id);
        books.computeIfAbsent(id, _ -> new FastOrderBook(market)).redefine(market);
        stores.record(definition);
        partitions.learn(id, market.partition());
        Phase wanted = DefinitionCodec.phase(definition.getState());
        // A phase that a circuit breaker chose stays until the operator asks for another one.
        if (wanted != (before == null ? Phase.CONTINUOUS : DefinitionCodec.phase(before.getState()))) {
            change(id, timeMs, (changed, reports) -> changed.changePhase(wanted, 0, timeMs, reports));
        }
        Phase phase = Objects.requireNonNull(books.get(id)).session().phase();
        context.forward(new Record<>(id, DefinitionCodec.shown(definition, phase), timeMs), MatchingTopology.MARKETS_SINK);
    }

    private void tick(long timeMs) {
        books.forEach((market, book) -> {
            change(market, timeMs, (changed, reports) -> changed.tick(timeMs, reports));
            MarketClock clock = new MarketClock(market, Instant.ofEpochMilli(stores.tick(book, timeMs)), book.counters().trades(),
                    best(book, Side.BUY), best(book, Side.SELL));
            context.forward(new Record<>(market, clock, timeMs), MatchingTopology.MARKET_CLOCK_SINK);
        });
    }

    private static @Nullable BigDecimal best(OrderBook book, Side side) {
        OptionalLong priceUnits = book.bestPriceUnits(side);
        return priceUnits.isPresent() ? Decimals.toEvent(priceUnits.getAsLong(), book.market().scales().price()) : null;
    }
}
