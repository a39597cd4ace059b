package exchange.bourse.platform.bench;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.SilentListener;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.money.Rate;
import org.jspecify.annotations.Nullable;

/** Our book. Its commands are made beforehand, as the one that decodes a record would have made them. */
final class OurBook extends SilentListener implements BookDriver {

    private static final Market MARKET = new Market("btcusd", "btc", "usd", new Market.Scales(8, 8, 0, 8), new Market.Limits(1, 0, 1),
            new Rate(0), new Rate(0), true, 0);
    private static final Instructions TAKING = Instructions.PLAIN.lasting(TimeInForce.IOC, 0);
    private static final String ACCOUNT = "account";

    private final CommandStream stream;
    private final OrderBook book = new FastOrderBook(MARKET);
    private final @Nullable IncomingOrder[] orders;
    private final @Nullable Amendment[] amendments;
    private long tradedUnits;

    /** A book for a stream that is still being made. */
    OurBook(CommandStream stream) {
        this.stream = stream;
        orders = new @Nullable IncomingOrder[stream.length()];
        amendments = new @Nullable Amendment[stream.length()];
    }

    /** A book for a stream with the commands of another book. */
    OurBook(OurBook other) {
        stream = other.stream;
        orders = other.orders;
        amendments = other.amendments;
    }

    /** Makes a command. */
    void prepare(int i) {
        switch (stream.operations[i]) {
            case PLACE -> orders[i] = order(i, Instructions.PLAIN);
            case TAKE -> orders[i] = order(i, TAKING);
            case MOVE -> amendments[i] = new Amendment(stream.ids[i], ACCOUNT, stream.prices[i], 0, 0, 0);
            case CANCEL -> {
                // A cancel is its id.
            }
        }
    }

    private IncomingOrder order(int i, Instructions instructions) {
        return new IncomingOrder(stream.ids[i], ACCOUNT, stream.buys[i] ? Side.BUY : Side.SELL, OrderType.LIMIT, stream.prices[i],
                stream.sizes[i], IncomingOrder.NO_LIMIT, instructions);
    }

    @Override
    public void apply(int command) {
        IncomingOrder order = orders[command];
        Amendment amendment = amendments[command];
        if (order != null) {
            book.place(order, command, this);
        } else if (amendment != null) {
            book.amend(amendment, command, this);
        } else {
            book.cancel(stream.ids[command], ACCOUNT, command, this);
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
