package exchange.bourse.matching.fast;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Side;
import exchange.bourse.matching.BookListener;
import exchange.bourse.matching.Counters;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** All that the fast book holds, and the few moves that everything else is made of: to rest, to wait, to leave. */
final class BookState {

    final Ladder bids = new Ladder();
    final Ladder asks = bids.opposite;
    final Triggers triggers = new Triggers();
    final TreeSet<OrderNode> expiring = new TreeSet<>(
            Comparator.<OrderNode>comparingLong(order -> order.instructions.expiresAtMs()).thenComparingLong(order -> order.number));
    final Index<OrderNode> openById = new Index<>();
    private final LevelChanges changes = new LevelChanges(bids);
    private final List<OrderNode> spare = new ArrayList<>();

    Market market;
    Phase phase;
    long reopenAtMs;
    long lastPriceUnits;
    long window;
    long windowPriceUnits;
    long trades;
    long updates;
    long arrivals;
    /** Lowest and highest price of trades since the last election; the highest is zero if there were none. */
    long lowUnits = Long.MAX_VALUE;
    long highUnits;
    long nowMs;
    BookListener listener;

    BookState(Market market, Counters counters, Session session, BookListener listener) {
        this.market = market;
        this.listener = listener;
        trades = counters.trades();
        updates = counters.updates();
        arrivals = counters.arrival();
        phase = session.phase();
        reopenAtMs = session.reopenAtMs();
        lastPriceUnits = session.lastPriceUnits();
        window = session.window();
        windowPriceUnits = session.windowPriceUnits();
    }

    Ladder ladder(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    OrderNode node() {
        return spare.isEmpty() ? new OrderNode(bids) : spare.removeLast();
    }

    OrderNode node(IncomingOrder order) {
        OrderNode node = node();
        node.become(order, ladder(order.side()));
        return node;
    }

    /** Puts an order at the back of its level's queue. */
    void rest(OrderNode order) {
        order.arrival = ++arrivals;
        order.visibleUnits = order.instructions.shownUnits(order.remainingUnits);
        link(order);
        list(order);
        listener.rested(order);
    }

    /** Lets an order wait for its trigger. */
    void await(OrderNode order) {
        order.arrival = ++arrivals;
        order.waiting = true;
        triggers.add(order);
        list(order);
        listener.rested(order);
    }

    /** Puts an order behind all others of its price. */
    void link(OrderNode order) {
        Ladder ladder = order.ladder;
        long key = ladder.key(order);
        PriceLevel level = ladder.find(key);
        if (level == null) {
            PriceLevel gone = changes.gone(ladder, key);
            level = gone == null ? ladder.take(key) : gone;
            ladder.insert(level);
        } else if (level.isEmpty()) {
            ladder.refilled();
        }
        changes.touch(level);
        level.append(order);
    }

    /** Takes an order out of its level. */
    void unlink(OrderNode order) {
        PriceLevel level = Objects.requireNonNull(order.level, "an order that rests has a level");
        changes.touch(level);
        level.remove(order);
        if (level.isEmpty()) {
            order.ladder.emptied();
        }
    }

    /** Notes an order as open. */
    void list(OrderNode order) {
        if (!order.open) {
            order.open = true;
            openById.add(order);
            if (order.instructions.expiresAtMs() != 0) {
                expiring.add(order);
            }
        }
    }

    /** Takes an open order out, wherever it is. */
    void withdraw(OrderNode order, CloseReason reason) {
        if (order.waiting) {
            triggers.remove(order);
        } else {
            unlink(order);
        }
        close(order, reason);
    }

    /** Ends an order that is in no queue with something unfilled. */
    void close(OrderNode order, CloseReason reason) {
        listener.closed(order, reason);
        finish(order);
    }

    /** Forgets an order that is in no queue. */
    void finish(OrderNode order) {
        if (order.open) {
            openById.remove(order);
            if (order.instructions.expiresAtMs() != 0) {
                expiring.remove(order);
            }
            order.open = false;
        }
        spare.add(order);
    }

    /** Takes a quantity off a resting order that traded it, or would have. */
    void take(OrderNode order, long quantityUnits) {
        PriceLevel level = Objects.requireNonNull(order.level, "an order that rests has a level");
        changes.touch(level);
        long shownUnits = Math.min(order.visibleUnits, quantityUnits);
        order.visibleUnits -= shownUnits;
        level.visibleUnits -= shownUnits;
        if (!order.byAmount) {
            order.remainingUnits -= quantityUnits;
            level.totalUnits -= quantityUnits;
        }
    }

    /** Shows an iceberg's next part, at the back of the queue. */
    void refresh(OrderNode order) {
        PriceLevel level = Objects.requireNonNull(order.level, "an order that rests has a level");
        level.remove(order);
        order.arrival = ++arrivals;
        order.visibleUnits = order.instructions.shownUnits(order.remainingUnits);
        level.append(order);
        listener.rested(order);
    }

    /** Notes the price of a trade. */
    void printed(long priceUnits) {
        lastPriceUnits = priceUnits;
        lowUnits = Math.min(lowUnits, priceUnits);
        highUnits = Math.max(highUnits, priceUnits);
    }

    /** Enters a phase and says so. */
    void enter(Phase next, long reopenMs) {
        phase = next;
        reopenAtMs = reopenMs;
        listener.phaseChanged(next, reopenMs);
    }

    /** Tells what the public sees differently. */
    void tellLevels() {
        updates = changes.tell(updates, listener);
    }

    /** Notes a level whose visible quantity is about to change. */
    void touch(PriceLevel level) {
        changes.touch(level);
    }
}
