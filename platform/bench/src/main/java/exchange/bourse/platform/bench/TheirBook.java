package exchange.bourse.platform.bench;

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

/** exchange-core's fast book, set up and given one command again and again as in its own performance test. */
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

    private final CommandStream stream;
    private final IOrderBook book = new OrderBookDirectImpl(SYMBOL, ObjectsPool.createDefaultTestPool(),
            OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER, LoggingConfiguration.DEFAULT);
    private final OrderCommand command = new OrderCommand();
    private long tradedUnits;

    TheirBook(CommandStream stream) {
        this.stream = stream;
    }

    @Override
    public void apply(int number) {
        command.orderId = stream.ids[number];
        command.uid = ACCOUNT;
        command.price = stream.prices[number];
        command.size = stream.sizes[number];
        command.reserveBidPrice = Long.MAX_VALUE;
        command.action = stream.buys[number] ? OrderAction.BID : OrderAction.ASK;
        command.timestamp = number;
        command.matcherEvent = null;
        command.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
        switch (stream.operations[number]) {
            case PLACE -> {
                command.command = OrderCommandType.PLACE_ORDER;
                command.orderType = OrderType.GTC;
            }
            case TAKE -> {
                command.command = OrderCommandType.PLACE_ORDER;
                command.orderType = OrderType.IOC;
            }
            case MOVE -> command.command = OrderCommandType.MOVE_ORDER;
            case CANCEL -> command.command = OrderCommandType.CANCEL_ORDER;
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
