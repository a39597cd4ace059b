package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.market.Side;
import exchange.bourse.matching.BookEvent.Closed;
import exchange.bourse.matching.BookEvent.LevelChanged;
import exchange.bourse.matching.BookEvent.Rested;
import exchange.bourse.matching.BookEvent.Traded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The book of one market: price-time priority, trades at the resting price.
 *
 * <p>Invariants: it is never crossed; an order is in exactly one level; sequences have no gaps. One thread only. Events are given to the
 * consumer in the order in which they happen; the book has already changed when they are.
 */
public final class OrderBook {

    private final NavigableMap<Long, PriceLevel> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, PriceLevel> asks = new TreeMap<>();
    private final Map<Long, RestingOrder> ordersById = new HashMap<>();
    private Market market;
    private Counters counters;

    /** An empty book. */
    public OrderBook(Market market) {
        this.market = market;
        this.counters = Counters.START;
    }

    /**
     * The book as it was when its orders and counters were recorded.
     *
     * @param orders all resting orders, in any order
     */
    public static OrderBook restore(Market market, Counters counters, Stream<RestingOrder> orders) {
        OrderBook book = new OrderBook(market);
        book.counters = counters;
        orders.sorted(Comparator.comparingLong(RestingOrder::arrival)).forEach(book::rest);
        return book;
    }

    /** The rules in force. */
    public Market market() {
        return market;
    }

    /** How far the book's sequences have come. */
    public Counters counters() {
        return counters;
    }

    /** Puts new rules in force for the commands to come. Orders that rest stay as they are. */
    public void redefine(Market definition) {
        market = definition;
    }

    /**
     * Matches an order, and lets the rest of a limit order rest. An order that rests already is the same command again, and changes
     * nothing.
     */
    public void place(IncomingOrder order, Consumer<BookEvent> events) {
        if (ordersById.containsKey(order.id())) {
            return;
        }
        Fills fills = match(order, events);
        if (fills.remainingUnits() == 0) {
            return;
        }
        switch (order.type()) {
            case LIMIT -> {
                counters = counters.nextArrival();
                RestingOrder resting = new RestingOrder(order.id(), order.account(), order.side(), order.priceUnits(),
                        fills.remainingUnits(), counters.arrival());
                rest(resting);
                events.accept(new Rested(resting));
                levelChanged(order.side(), order.priceUnits(), events);
            }
            case MARKET -> {
                CloseReason reason = side(order.side().opposite()).isEmpty() ? CloseReason.NO_LIQUIDITY : CloseReason.SPEND_LIMIT;
                events.accept(new Closed(order.id(), order.account(), fills.remainingUnits(), reason));
            }
        }
    }

    /**
     * Takes an account's order out of the book. What is not there, or is somebody else's, changes nothing: its outcome is already known.
     */
    public void cancel(long orderId, String account, Consumer<BookEvent> events) {
        RestingOrder order = ordersById.get(orderId);
        if (order == null || !order.account().equals(account)) {
            return;
        }
        ordersById.remove(orderId);
        level(order.side(), order.priceUnits()).remove(order);
        events.accept(new Closed(orderId, account, order.remainingUnits(), CloseReason.CANCELLED));
        levelChanged(order.side(), order.priceUnits(), events);
    }

    private Fills match(IncomingOrder order, Consumer<BookEvent> events) {
        NavigableMap<Long, PriceLevel> opposite = side(order.side().opposite());
        Fills fills = new Fills(order.quantityUnits(), order.spendLimitUnits());
        while (fills.remainingUnits() > 0 && !opposite.isEmpty() && order.crosses(opposite.firstKey())) {
            long priceUnits = opposite.firstKey();
            Fills before = fills;
            fills = matchLevel(order, opposite.firstEntry().getValue(), priceUnits, fills, events);
            if (fills.remainingUnits() == before.remainingUnits()) {
                break;
            }
            levelChanged(order.side().opposite(), priceUnits, events);
        }
        return fills;
    }

    private Fills matchLevel(IncomingOrder order, PriceLevel level, long priceUnits, Fills start, Consumer<BookEvent> events) {
        Fills fills = start;
        while (fills.remainingUnits() > 0 && !level.isEmpty()) {
            RestingOrder maker = level.first();
            long quantityUnits = Math.min(maker.remainingUnits(), fills.affordableUnits(order, priceUnits, market));
            if (quantityUnits == 0) {
                break;
            }
            long totalUnits = market.totalUnits(priceUnits, quantityUnits);
            RestingOrder after = maker.filled(quantityUnits);
            level.update(maker, after);
            if (after.remainingUnits() == 0) {
                ordersById.remove(after.id());
            } else {
                ordersById.put(after.id(), after);
            }
            fills = fills.with(quantityUnits, totalUnits);
            counters = counters.nextTrade();
            events.accept(new Traded(counters.trades(), after, order, priceUnits, quantityUnits, totalUnits));
        }
        return fills;
    }

    private void rest(RestingOrder order) {
        side(order.side()).computeIfAbsent(order.priceUnits(), price -> new PriceLevel()).append(order);
        ordersById.put(order.id(), order);
    }

    private void levelChanged(Side side, long priceUnits, Consumer<BookEvent> events) {
        PriceLevel level = level(side, priceUnits);
        if (level.isEmpty()) {
            side(side).remove(priceUnits);
        }
        counters = counters.nextUpdate();
        events.accept(new LevelChanged(counters.updates(), side, priceUnits, level.totalUnits()));
    }

    private PriceLevel level(Side side, long priceUnits) {
        return Objects.requireNonNull(side(side).get(priceUnits), "an order rests in a level");
    }

    private NavigableMap<Long, PriceLevel> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** An order that rests, or null. */
    public @Nullable RestingOrder order(long orderId) {
        return ordersById.get(orderId);
    }

    /** All resting orders of a side, best price first, then by time. */
    public Stream<RestingOrder> orders(Side side) {
        return side(side).values().stream().flatMap(PriceLevel::orders);
    }

    /** What is left of an order to fill, and of its budget to spend. */
    private record Fills(long remainingUnits, long budgetUnits) {

        long affordableUnits(IncomingOrder order, long priceUnits, Market market) {
            return order.spendLimitUnits() == IncomingOrder.NO_LIMIT
                    ? remainingUnits
                    : Math.min(remainingUnits, market.affordableUnits(budgetUnits, priceUnits));
        }

        Fills with(long quantityUnits, long totalUnits) {
            return new Fills(remainingUnits - quantityUnits, budgetUnits - totalUnits);
        }
    }
}
