package exchange.bourse.matching.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.CloseReason;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.Role;
import exchange.bourse.events.Trade;
import exchange.bourse.market.Market;
import exchange.bourse.matching.BookEvent;
import exchange.bourse.matching.BookEvent.Closed;
import exchange.bourse.matching.BookEvent.LevelChanged;
import exchange.bourse.matching.BookEvent.Traded;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.DefinitionCodec;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Tells the world what happened in a book: the public as trades and level changes, the ledger as fills and closes to be settled. */
final class BookReports {

    /** Trade ids are sequence times this plus partition: unique in the exchange, since a partition holds one market. */
    private static final int PARTITIONS_MAX = 1024;

    private final ProcessorContext<String, SpecificRecord> context;

    BookReports(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
    }

    /** Reports an event of a market at a time. */
    void report(Market market, BookEvent event, long timeMs) {
        switch (event) {
            case Traded trade -> traded(market, trade, timeMs);
            case Closed closed -> closed(market, closed, timeMs);
            case LevelChanged level -> levelChanged(market, level, timeMs);
            case BookEvent.Rested _ -> {
                // That an order rests is seen as a change of its level, and its owner knows it as open already.
            }
        }
    }

    private void traded(Market market, Traded trade, long timeMs) {
        long tradeId = trade.sequence() * PARTITIONS_MAX + market.partition();
        BigDecimal price = Decimals.toEvent(trade.priceUnits(), market.scales().price());
        BigDecimal quantity = Decimals.toEvent(trade.quantityUnits(), market.scales().base());
        BigDecimal total = Decimals.toEvent(trade.totalUnits(), market.scales().quote());
        Trade event = new Trade(tradeId, market.id(), trade.sequence(), price, quantity, total, DefinitionCodec.side(trade.taker().side()),
                trade.maker().id(), trade.taker().id(), Instant.ofEpochMilli(timeMs));
        context.forward(new Record<>(market.id(), event, timeMs), MatchingTopology.TRADES_SINK);
        OrderExecuted made = new OrderExecuted(trade.maker().id(), market.id(), tradeId, Role.MAKER, price, quantity, total);
        OrderExecuted took = new OrderExecuted(trade.taker().id(), market.id(), tradeId, Role.TAKER, price, quantity, total);
        toLedger("fill-%d-maker".formatted(tradeId), trade.maker().account(), made, timeMs);
        toLedger("fill-%d-taker".formatted(tradeId), trade.taker().account(), took, timeMs);
    }

    private void closed(Market market, Closed closed, long timeMs) {
        CloseReason reason = switch (closed.reason()) {
            case CANCELLED -> CloseReason.CANCELLED;
            case NO_LIQUIDITY -> CloseReason.NO_LIQUIDITY;
            case SPEND_LIMIT -> CloseReason.SPEND_LIMIT;
            case REJECTED -> CloseReason.REJECTED;
        };
        BigDecimal remaining = Decimals.toEvent(closed.remainingUnits(), market.scales().base());
        toLedger("close-%d".formatted(closed.orderId()), closed.account(),
                new OrderClosed(closed.orderId(), market.id(), remaining, reason), timeMs);
    }

    private void levelChanged(Market market, LevelChanged level, long timeMs) {
        BookUpdate event = new BookUpdate(market.id(), level.sequence(), DefinitionCodec.side(level.side()),
                Decimals.toEvent(level.priceUnits(), market.scales().price()),
                Decimals.toEvent(level.quantityUnits(), market.scales().base()), Instant.ofEpochMilli(timeMs));
        context.forward(new Record<>(market.id(), event, timeMs), MatchingTopology.BOOK_UPDATES_SINK);
    }

    /** Sends the ledger a command about an account. */
    void toLedger(String commandId, String account, SpecificRecord command, long timeMs) {
        context.forward(new Record<>(account, new AccountCommand(commandId, account, command), timeMs),
                MatchingTopology.ACCOUNT_COMMANDS_SINK);
    }
}
