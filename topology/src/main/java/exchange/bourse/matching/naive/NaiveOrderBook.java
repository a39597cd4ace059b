package exchange.bourse.matching.naive;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
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
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The obvious book: one list of orders, searched and sorted anew for every question. */
public final class NaiveOrderBook implements OrderBook {

    private final NaiveMatching state;
    private final NaiveAdmission admission;
    private final NaiveAuction auction;
    private long updates;

    /** An empty book. */
    public NaiveOrderBook(Market market) {
        state = new NaiveMatching(market);
        admission = new NaiveAdmission(state);
        auction = new NaiveAuction(state);
    }

    /**
     * The book as it was when its orders, counters and session were recorded.
     *
     * @param orders all open orders, in any order
     */
    public static NaiveOrderBook restore(Market market, Counters counters, Session session, Stream<RestingOrder> orders) {
        NaiveOrderBook book = new NaiveOrderBook(market);
        orders.map(NaiveOrder::new).forEach(book.state.open::add);
        book.updates = counters.updates();
        book.state.trades = counters.trades();
        book.state.arrivals = counters.arrival();
        book.state.phase = session.phase();
        book.state.reopenAtMs = session.reopenAtMs();
        book.state.lastPrice = session.lastPriceUnits();
        book.state.window = session.window();
        book.state.windowPrice = session.windowPriceUnits();
        return book;
    }

    /** What every command does: what time asks for, its own work, what that triggers, and what the public sees of it all. */
    private @Nullable RejectReason command(long timeMs, BookListener listener, Supplier<@Nullable RejectReason> work) {
        Map<Long, Long> bids = shown(Side.BUY);
        Map<Long, Long> asks = shown(Side.SELL);
        state.listener = listener;
        state.nowMs = timeMs;
        state.open.stream()
                .filter(order -> order.with.expiresAtMs() != 0 && order.with.expiresAtMs() <= timeMs)
                .sorted(Comparator.<NaiveOrder>comparingLong(order -> order.with.expiresAtMs()).thenComparingLong(order -> order.id))
                .toList()
                .forEach(order -> state.withdraw(order, CloseReason.EXPIRED));
        if (state.phase == Phase.AUCTION && state.reopenAtMs != 0 && state.reopenAtMs <= timeMs) {
            auction.end();
        }
        CircuitBreaker breaker = state.market.rules().breaker();
        if (breaker.isOn() && state.window != timeMs / breaker.windowMs()) {
            state.window = timeMs / breaker.windowMs();
            state.windowPrice = state.market.rules().referenceUnits(state.lastPrice);
        }
        RejectReason outcome = work.get();
        state.elect();
        tell(Side.BUY, Comparator.reverseOrder(), bids);
        tell(Side.SELL, Comparator.naturalOrder(), asks);
        return outcome;
    }

    /** The visible quantity at each price. */
    private Map<Long, Long> shown(Side side) {
        return state.side(side)
                .filter(order -> order.type == OrderType.LIMIT)
                .collect(Collectors.groupingBy(order -> order.price, Collectors.summingLong(order -> order.visible)));
    }

    private void tell(Side side, Comparator<Long> bestFirst, Map<Long, Long> before) {
        Map<Long, Long> now = shown(side);
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted(bestFirst)
                .filter(price -> !now.getOrDefault(price, 0L).equals(before.getOrDefault(price, 0L)))
                .forEach(price -> state.listener.levelChanged(++updates, side, price, now.getOrDefault(price, 0L)));
    }

    @Override
    public @Nullable RejectReason place(IncomingOrder order, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            RejectReason fault = admission.faultOf(order);
            if (fault == null && order.instructions().trigger() == Trigger.NONE) {
                state.enter(new NaiveOrder(order));
            } else if (fault == null) {
                state.await(new NaiveOrder(order));
            }
            return fault;
        });
    }

    @Override
    public @Nullable RejectReason cancel(long orderId, String account, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            NaiveOrder order = find(orderId, account);
            if (state.phase.cancelRefusal() != null) {
                return state.phase.cancelRefusal();
            }
            if (order == null) {
                return RejectReason.ORDER_NOT_FOUND;
            }
            state.withdraw(order, CloseReason.CANCELLED);
            return null;
        });
    }

    @Override
    public @Nullable RejectReason amend(Amendment asked, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            NaiveOrder before = find(asked.orderId(), asked.account());
            if (before == null) {
                return RejectReason.ORDER_NOT_FOUND;
            }
            NaiveOrder after = before.amended(asked);
            RejectReason fault = admission.faultOf(asked, before, after);
            if (fault == null) {
                state.replace(before, after);
            }
            return fault;
        });
    }

    @Override
    public @Nullable RejectReason cancelAll(CancelScope scope, long timeMs, BookListener listener) {
        return command(timeMs, listener, () -> {
            if (!scope.isOperators() && state.phase.cancelRefusal() != null) {
                return state.phase.cancelRefusal();
            }
            Stream.concat(state.resting(), state.waiting())
                    .filter(order -> scope.includes(order.now()))
                    .toList()
                    .forEach(order -> state.withdraw(order, scope.reason()));
            return null;
        });
    }

    @Override
    public void changePhase(Phase phase, long reopenAtMs, long timeMs, BookListener listener) {
        command(timeMs, listener, () -> {
            long reopenMs = phase == Phase.AUCTION ? reopenAtMs : 0;
            if (phase == Phase.CONTINUOUS && state.phase != phase) {
                auction.end();
            } else if (phase != state.phase || reopenMs != state.reopenAtMs) {
                state.enter(phase, reopenMs);
            }
            return null;
        });
    }

    @Override
    public void tick(long timeMs, BookListener listener) {
        command(timeMs, listener, () -> null);
    }

    @Override
    public void redefine(Market definition) {
        state.market = definition;
    }

    private @Nullable NaiveOrder find(long id, String account) {
        return state.open.stream().filter(order -> order.id == id && order.account.equals(account)).findAny().orElse(null);
    }

    @Override
    public @Nullable RestingOrder order(long orderId) {
        return orders().filter(order -> order.id() == orderId).findAny().orElse(null);
    }

    @Override
    public Stream<RestingOrder> orders(Side side) {
        return state.side(side).map(NaiveOrder::now);
    }

    @Override
    public OptionalLong bestPriceUnits(Side side) {
        return orders(side).filter(order -> order.type() == OrderType.LIMIT).mapToLong(RestingOrder::priceUnits).findFirst();
    }

    @Override
    public Stream<RestingOrder> waiting() {
        return state.waiting().map(NaiveOrder::now);
    }

    @Override
    public Market market() {
        return state.market;
    }

    @Override
    public Counters counters() {
        return new Counters(state.trades, updates, state.arrivals);
    }

    @Override
    public Session session() {
        return new Session(state.phase, state.reopenAtMs, state.lastPrice, state.window, state.windowPrice);
    }

    @Override
    public Indicative indicative() {
        return auction.indicative();
    }

    @Override
    public void verify() {
        boolean crossed = state.side(Side.BUY).anyMatch(bid -> state.side(Side.SELL).anyMatch(ask -> bid.accepts(ask.price)));
        if (crossed && state.phase == Phase.CONTINUOUS) {
            throw new IllegalStateException("book is crossed");
        }
    }
}
