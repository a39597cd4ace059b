package exchange.bourse.matching;

import exchange.bourse.market.Instructions;
import java.util.stream.Stream;

/**
 * A number that two books share when they hold the same orders in the same queues, and have come equally far, whatever they are made of.
 * The same on every machine: nothing here depends on identity hashes.
 */
final class StateHash {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long value = 1;

    private StateHash() {
    }

    /** The hash of all orders in canonical order, and of what a book knows beside them. */
    static long of(Counters counters, Session session, Stream<? extends OrderView> orders) {
        StateHash hash = new StateHash();
        hash.add(counters.trades(), counters.updates(), counters.arrival(), session.phase().name().hashCode(), session.reopenAtMs(),
                session.lastPriceUnits(), session.window(), session.windowPriceUnits());
        orders.forEachOrdered(hash::add);
        return hash.value;
    }

    private void add(OrderView order) {
        Instructions with = order.instructions();
        add(order.id(), order.account().hashCode(), order.side().name().hashCode(), order.type().name().hashCode(), order.priceUnits(),
                order.remainingUnits(), order.visibleUnits(), order.filledUnits(), order.budgetUnits(), order.byAmount() ? 1 : 0,
                order.arrival(), order.waiting() ? 1 : 0, with.timeInForce().name().hashCode(), with.expiresAtMs(),
                with.trigger().name().hashCode(), with.stopPriceUnits(), with.displayUnits(), with.postOnly() ? 1 : 0,
                with.selfTrade().name().hashCode());
    }

    private void add(long... numbers) {
        for (long number : numbers) {
            value = Long.rotateLeft((value ^ number) * MULTIPLIER, 29) ^ (value >>> 7);
        }
    }
}
