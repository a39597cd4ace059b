package exchange.bourse.platform.bench.core;

import exchange.bourse.market.Market;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.SilentListener;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.money.Rate;

/** Our book. */
final class OurBook extends SilentListener implements BookDriver {

    private static final Market MARKET = new Market("btcusd", "btc", "usd", new Market.Scales(8, 8, 0, 8), new Market.Limits(1, 0, 1),
            new Rate(0), new Rate(0), true, 0);

    private final Object[] commands;
    private final OrderBook book = new FastOrderBook(MARKET);
    private long tradedUnits;

    OurBook(CommandStream stream) {
        commands = stream.commands;
    }

    @Override
    public void apply(int number) {
        Object command = commands[number];
        if (command instanceof Amendment move) {
            book.amend(move, number, this);
        } else if (command instanceof IncomingOrder order) {
            book.place(order, number, this);
        } else {
            book.cancel(((Cancel) command).orderId(), CommandStream.ACCOUNT, number, this);
        }
    }

    boolean isOpen(long id) {
        return book.order(id) != null;
    }

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
        tradedUnits += quantityUnits;
    }

    @Override
    public long tradedUnits() {
        return tradedUnits;
    }

    @Override
    public int openOrders() {
        return (int) book.orders().count();
    }
}
