package exchange.bourse.matching.fast;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
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
import exchange.bourse.matching.SilentListener;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The book that the exchange runs on: linked orders that are used again, sorted arrays of levels, no garbage for plain orders. */
public final class FastOrderBook implements OrderBook {

    private final BookState state;
    private final Matcher matcher;
    private final Admission admission;
    private final Amender amender;
    private final Elections elections;
    private final Auction auction;

    /** An empty book. */
    public FastOrderBook(Market market) {
        this(market, Counters.START, Session.START);
    }

    private FastOrderBook(Market market, Counters counters, Session session) {
        state = new BookState(market, counters, session, new SilentListener());
        matcher = new Matcher(state);
        admission = new Admission(state, matcher);
        amender = new Amender(state, matcher);
        elections = new Elections(state, matcher);
        auction = new Auction(state);
    }

    /**
     * The book as it was when its orders, counters and session were recorded.
     *
     * @param orders all open orders, in any order
     */
    public static FastOrderBook restore(Market market, Counters counters, Session session, Stream<RestingOrder> orders) {
        FastOrderBook book = new FastOrderBook(market, counters, session);
        orders.sorted(Comparator.comparingLong(RestingOrder::arrival)).forEach(order -> {
            OrderNode node = book.state.node();
            node.become(order, book.state.ladder(order.side()));
            book.state.list(node);
            if (order.waiting()) {
                book.state.triggers.add(node);
            } else {
                book.state.link(node);
            }
        });
        book.state.tellLevels();
        book.state.updates = counters.updates();
        return book;
    }

    @Override
    public @Nullable RejectReason place(IncomingOrder order, long timeMs, BookListener listener) {
        begin(timeMs, listener);
        RejectReason fault = admission.fault(order);
        if (fault == null) {
            OrderNode node = state.node(order);
            if (order.instructions().trigger() == Trigger.NONE) {
                matcher.enter(node);
            } else if (state.phase == Phase.CONTINUOUS && state.lastPriceUnits != 0 && Triggers.reaches(state.lastPriceUnits, node)) {
                state.listener.triggered(node);
                matcher.enter(node);
            } else {
                state.await(node);
            }
        }
        end();
        return fault;
    }

    @Override
    public @Nullable RejectReason cancel(long orderId, String account, long timeMs, BookListener listener) {
        begin(timeMs, listener);
        RejectReason fault = state.phase.cancelRefusal();
        OrderNode order = fault == null ? state.openById.get(orderId) : null;
        if (order != null && order.account.equals(account)) {
            state.withdraw(order, CloseReason.CANCELLED);
        } else if (fault == null) {
            fault = RejectReason.ORDER_NOT_FOUND;
        }
        end();
        return fault;
    }

    @Override
    public @Nullable RejectReason amend(Amendment amendment, long timeMs, BookListener listener) {
        begin(timeMs, listener);
        OrderNode order = state.openById.get(amendment.orderId());
        RejectReason fault = order == null || !order.account.equals(amendment.account())
                ? RejectReason.ORDER_NOT_FOUND
                : amender.amend(order, amendment);
        end();
        return fault;
    }

    @Override
    public @Nullable RejectReason cancelAll(CancelScope scope, long timeMs, BookListener listener) {
        begin(timeMs, listener);
        RejectReason fault = scope.isOperators() ? null : state.phase.cancelRefusal();
        if (fault == null) {
            List<OrderNode> all = Stream.concat(Stream.concat(state.bids.orders(), state.asks.orders()), state.triggers.orders())
                    .filter(scope::includes)
                    .toList();
            all.forEach(order -> state.withdraw(order, scope.reason()));
        }
        end();
        return fault;
    }

    @Override
    public void changePhase(Phase phase, long reopenAtMs, long timeMs, BookListener listener) {
        begin(timeMs, listener);
        if (phase == Phase.CONTINUOUS) {
            if (state.phase != Phase.CONTINUOUS) {
                open();
            }
        } else {
            long reopenMs = phase == Phase.AUCTION ? reopenAtMs : 0;
            if (state.phase != phase || state.reopenAtMs != reopenMs) {
                state.enter(phase, reopenMs);
            }
        }
        end();
    }

    @Override
    public void tick(long timeMs, BookListener listener) {
        begin(timeMs, listener);
        end();
    }

    /** Does what time asks of the book. */
    private void begin(long timeMs, BookListener listener) {
        state.listener = listener;
        state.nowMs = timeMs;
        while (!state.expiring.isEmpty() && state.expiring.first().instructions.expiresAtMs() <= timeMs) {
            state.withdraw(state.expiring.first(), CloseReason.EXPIRED);
        }
        if (state.phase == Phase.AUCTION && state.reopenAtMs != 0 && state.reopenAtMs <= timeMs) {
            open();
        }
        CircuitBreaker breaker = state.market.rules().breaker();
        if (breaker.isOn() && timeMs / breaker.windowMs() != state.window) {
            state.window = timeMs / breaker.windowMs();
            measureFromHere();
        }
    }

    private void end() {
        elections.run();
        state.tellLevels();
    }

    private void open() {
        state.enter(Phase.CONTINUOUS, 0);
        auction.uncross();
        if (state.market.rules().breaker().isOn()) {
            measureFromHere();
        }
        if (state.lastPriceUnits != 0) {
            state.lowUnits = state.lastPriceUnits;
            state.highUnits = state.lastPriceUnits;
        }
        elections.run();
    }

    private void measureFromHere() {
        state.windowPriceUnits = state.market.rules().referenceUnits(state.lastPriceUnits);
    }

    @Override
    public Market market() {
        return state.market;
    }

    @Override
    public Counters counters() {
        return new Counters(state.trades, state.updates, state.arrivals);
    }

    @Override
    public Session session() {
        return new Session(state.phase, state.reopenAtMs, state.lastPriceUnits, state.window, state.windowPriceUnits);
    }

    @Override
    public void redefine(Market definition) {
        state.market = definition;
    }

    @Override
    public @Nullable RestingOrder order(long orderId) {
        OrderNode order = state.openById.get(orderId);
        return order == null ? null : RestingOrder.of(order);
    }

    @Override
    public Stream<RestingOrder> orders(Side side) {
        return state.ladder(side).orders().map(RestingOrder::of);
    }

    @Override
    public OptionalLong bestPriceUnits(Side side) {
        return state.ladder(side).bestPriceUnits();
    }

    @Override
    public Stream<RestingOrder> waiting() {
        return state.triggers.orders().map(RestingOrder::of);
    }

    @Override
    public Indicative indicative() {
        return AuctionPrice.of(state);
    }

    @Override
    public void verify() {
        new Verification(state).run();
    }
}
