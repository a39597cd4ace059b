package exchange.bourse.matching.naive;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.BookListener;
import exchange.bourse.matching.CancelScope;
import exchange.bourse.matching.Counters;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.Indicative;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.RestingOrder;
import exchange.bourse.matching.Session;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The obvious book: two lists, searched and sorted anew for every question. */
public final class NaiveOrderBook implements OrderBook {

    private final NaiveTrading trading;
    private final NaiveAuction auction;
    private long updates;

    /** An empty book. */
    public NaiveOrderBook(Market market) {
        trading = new NaiveTrading(market);
        auction = new NaiveAuction(trading);
    }

    /**
     * The book as it was when its orders, counters and session were recorded.
     *
     * @param orders all open orders, in any order
     */
    public static NaiveOrderBook restore(Market market, Counters counters, Session session, Stream<RestingOrder> orders) {
        NaiveOrderBook book = new NaiveOrderBook(market);
        orders.map(NaiveOrder::new).forEach(order -> (order.waiting() ? book.trading.stops : book.trading.resting).add(order));
        book.updates = counters.updates();
        book.trading.trades = counters.trades();
        book.trading.arrivals = counters.arrival();
        book.trading.phase = session.phase();
        book.trading.reopenAtMs = session.reopenAtMs();
        book.trading.lastPriceUnits = session.lastPriceUnits();
        book.trading.window = session.window();
        book.trading.windowPriceUnits = session.windowPriceUnits();
        return book;
    }

    @Override
    public @Nullable RejectReason place(IncomingOrder order, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            RejectReason fault = NaiveAdmission.fault(trading, order, find(order.id()) != null);
            if (fault == null) {
                NaiveOrder entering = NaiveOrder.of(order);
                if (order.instructions().trigger() == Trigger.NONE) {
                    trading.enter(entering);
                } else if (trading.triggeredAlready(entering)) {
                    trading.wake(entering);
                } else {
                    trading.await(entering);
                }
            }
            return fault;
        });
    }

    @Override
    public @Nullable RejectReason cancel(long orderId, String account, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            if (trading.phase == Phase.DISABLED) {
                return RejectReason.MARKET_NOT_ENABLED;
            }
            NaiveOrder order = find(orderId);
            if (order == null || !order.account().equals(account)) {
                return RejectReason.ORDER_NOT_FOUND;
            }
            trading.withdraw(order, CloseReason.CANCELLED);
            return null;
        });
    }

    @Override
    public @Nullable RejectReason amend(Amendment amendment, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            NaiveOrder order = find(amendment.orderId());
            if (order == null || !order.account().equals(amendment.account())) {
                return RejectReason.ORDER_NOT_FOUND;
            }
            NaiveAmendment asked = new NaiveAmendment(order, amendment);
            RejectReason fault = asked.fault(trading, timeMs);
            if (fault == null && !asked.keepsPlace() && order.instructions().postOnly() && trading.phase == Phase.CONTINUOUS
                    && NaiveAdmission.wouldTrade(trading, order.side(), asked.priceUnits())) {
                fault = RejectReason.POST_ONLY_WOULD_CROSS;
            }
            if (fault == null) {
                asked.applyTo(trading);
            }
            return fault;
        });
    }

    @Override
    public @Nullable RejectReason cancelAll(CancelScope scope, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            if (trading.phase == Phase.DISABLED && scope.account() != null) {
                return RejectReason.MARKET_NOT_ENABLED;
            }
            CloseReason reason = scope.account() == null ? CloseReason.CANCELLED_BY_OPERATOR : CloseReason.CANCELLED;
            open().filter(order -> scope.account() == null || order.account().equals(scope.account()))
                    .filter(order -> scope.side() == null || order.side() == scope.side())
                    .toList()
                    .forEach(order -> trading.withdraw(order, reason));
            return null;
        });
    }

    @Override
    public void changePhase(Phase phase, long reopenAtMs, long timeMs, BookListener listener) {
        command(timeMs, listener, () -> {
            long reopen = phase == Phase.AUCTION ? reopenAtMs : 0;
            if (phase == trading.phase && reopen == trading.reopenAtMs) {
                return null;
            }
            if (phase == Phase.CONTINUOUS) {
                auction.end();
            } else {
                trading.phase = phase;
                trading.reopenAtMs = reopen;
                listener.phaseChanged(phase, reopen);
            }
            return null;
        });
    }

    @Override
    public void tick(long timeMs, BookListener listener) {
        command(timeMs, listener, () -> null);
    }

    private @Nullable RejectReason command(long timeMs, BookListener listener, Supplier<@Nullable RejectReason> work) {
        NaiveLevels before = new NaiveLevels(trading.resting);
        trading.listener = listener;
        trading.nowMs = timeMs;
        open().filter(order -> order.instructions().timeInForce() == TimeInForce.GTD && order.instructions().expiresAtMs() <= timeMs)
                .sorted(Comparator.<NaiveOrder>comparingLong(order -> order.instructions().expiresAtMs()).thenComparingLong(NaiveOrder::id))
                .toList()
                .forEach(order -> trading.withdraw(order, CloseReason.EXPIRED));
        if (trading.phase == Phase.AUCTION && trading.reopenAtMs > 0 && timeMs >= trading.reopenAtMs) {
            auction.end();
        }
        CircuitBreaker breaker = trading.market.rules().breaker();
        if (breaker.isOn() && trading.window != timeMs / breaker.windowMs()) {
            trading.window = timeMs / breaker.windowMs();
            trading.windowPriceUnits = trading.market.rules().referenceUnits(trading.lastPriceUnits);
        }
        RejectReason outcome = work.get();
        trading.elect();
        updates = new NaiveLevels(trading.resting).tellSince(before, updates, listener);
        return outcome;
    }

    private Stream<NaiveOrder> open() {
        return Stream.concat(Stream.concat(trading.side(Side.BUY).stream(), trading.side(Side.SELL).stream()),
                trading.stops.stream().sorted(Comparator.comparingLong(NaiveOrder::arrival)));
    }

    private @Nullable NaiveOrder find(long id) {
        return open().filter(order -> order.id() == id).findAny().orElse(null);
    }

    @Override
    public Market market() {
        return trading.market;
    }

    @Override
    public Counters counters() {
        return new Counters(trading.trades, updates, trading.arrivals);
    }

    @Override
    public Session session() {
        return new Session(trading.phase, trading.reopenAtMs, trading.lastPriceUnits, trading.window, trading.windowPriceUnits);
    }

    @Override
    public void redefine(Market definition) {
        trading.market = definition;
    }

    @Override
    public @Nullable RestingOrder order(long orderId) {
        NaiveOrder order = find(orderId);
        return order == null ? null : order.now();
    }

    @Override
    public Stream<RestingOrder> orders(Side side) {
        return trading.side(side).stream().map(NaiveOrder::now);
    }

    @Override
    public Stream<RestingOrder> waiting() {
        return trading.stops.stream().sorted(Comparator.comparingLong(NaiveOrder::arrival)).map(NaiveOrder::now);
    }

    @Override
    public Indicative indicative() {
        return auction.indicative();
    }

    @Override
    public void verify() {
        List<NaiveOrder> bids = trading.side(Side.BUY);
        List<NaiveOrder> asks = trading.side(Side.SELL);
        if (trading.phase == Phase.CONTINUOUS && !bids.isEmpty() && !asks.isEmpty()
                && bids.getFirst().priceUnits() >= asks.getFirst().priceUnits()) {
            throw new IllegalStateException("book is crossed");
        }
    }
}
