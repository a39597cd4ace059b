package exchange.bourse.platform.bench.core;

import exchange.bourse.market.Side;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.IncomingOrder;
import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;

/** exchange-core's fast book, set up as in its own performance test, which copies each command into one that it uses again and again, too. */
final class TheirBook implements BookDriver {

    private static final CoreSymbolSpecification SYMBOL = CoreSymbolSpecification.builder()
            .symbolId(1)
            .type(SymbolType.CURRENCY_EXCHANGE_PAIR)
            .baseCurrency(1)
            .quoteCurrency(2)
            .baseScaleK(1)
            .quoteScaleK(1)
            .build();
    private static final long ACCOUNT = 1;

    private final Object[] commands;
    private final IOrderBook book = new OrderBookDirectImpl(SYMBOL, ObjectsPool.createDefaultTestPool(),
            OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER, LoggingConfiguration.DEFAULT);
    private final OrderCommand command = new OrderCommand();
    private long tradedUnits;

    TheirBook(CommandStream stream) {
        commands = stream.commands;
    }

    @Override
    public void apply(int number) {
        command.uid = ACCOUNT;
        command.timestamp = number;
        command.matcherEvent = null;
        command.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
        Object next = commands[number];
        if (next instanceof Amendment move) {
            command.command = OrderCommandType.MOVE_ORDER;
            command.orderId = move.orderId();
            command.price = move.priceUnits();
        } else if (next instanceof IncomingOrder order) {
            command.command = OrderCommandType.PLACE_ORDER;
            command.orderId = order.id();
            command.price = order.priceUnits();
            command.size = order.quantityUnits();
            command.reserveBidPrice = Long.MAX_VALUE;
            command.action = order.side() == Side.BUY ? OrderAction.BID : OrderAction.ASK;
            command.orderType = order.instructions().rests() ? OrderType.GTC : OrderType.IOC;
        } else {
            command.command = OrderCommandType.CANCEL_ORDER;
            command.orderId = ((Cancel) next).orderId();
        }
        IOrderBook.processCommand(book, command);
        for (MatcherTradeEvent event = command.matcherEvent; event != null; event = event.nextEvent) {
            tradedUnits += event.eventType == MatcherEventType.TRADE ? event.size : 0;
        }
    }

    @Override
    public long tradedUnits() {
        return tradedUnits;
    }

    @Override
    public int openOrders() {
        return book.getOrdersNum(OrderAction.ASK) + book.getOrdersNum(OrderAction.BID);
    }
}
