package exchange.bourse.matching.fast;

import exchange.bourse.market.Phase;

/** Checks that everything in a fast book agrees. */
final class Verification {

    private final BookState state;
    private long counted;

    Verification(BookState state) {
        this.state = state;
    }

    void run() {
        check(state.bids);
        check(state.asks);
        state.triggers.orders().forEach(order -> {
            counted++;
            require(order.waiting && state.openById.get(order.number) == order, "an order that waits is open", order.number);
        });
        require(counted == state.openById.size(), "every open order rests or waits", counted);
        PriceLevel bid = state.bids.best();
        PriceLevel ask = state.asks.best();
        if (state.phase == Phase.CONTINUOUS && bid != null && ask != null) {
            require(!bid.unpriced() && !ask.unpriced(), "market orders do not rest in continuous trading", 0);
            require(!state.bids.reaches(bid.number, ask), "the book is not crossed in continuous trading", bid.priceUnits());
        }
    }

    private void check(Ladder ladder) {
        for (int rank = 0; rank < ladder.size(); rank++) {
            PriceLevel level = ladder.at(rank);
            boolean better = rank == 0 || level.number > ladder.at(rank - 1).number;
            require(better, "levels are sorted", level.priceUnits());
            require(level.listed && (!level.isEmpty() || rank < ladder.size() - 1), "the best level has orders", level.priceUnits());
            require(!level.changed, "all changes are told", level.priceUnits());
            check(level);
        }
    }

    private void check(PriceLevel level) {
        long visible = 0;
        long total = 0;
        long arrival = 0;
        for (OrderNode order = level.first(); order != null; order = PriceLevel.after(order)) {
            counted++;
            visible += order.visibleUnits;
            total += order.remainingUnits;
            require(order.arrival > arrival, "arrivals rise within a level", order.number);
            require(order.level == level && order.priceUnits == level.priceUnits() && (order.ladder == state.bids) == level.buys,
                    "an order is in its level", order.number);
            require(state.openById.get(order.number) == order && !order.waiting, "an order that rests is open", order.number);
            require(order.byAmount || (order.visibleUnits > 0 && order.visibleUnits <= order.remainingUnits), "something of it shows",
                    order.number);
            arrival = order.arrival;
        }
        require(visible == level.visibleUnits && total == level.totalUnits, "totals are sums", level.priceUnits());
    }

    private static void require(boolean holds, String rule, long where) {
        if (!holds) {
            throw new IllegalStateException("book is broken at %d: %s".formatted(where, rule));
        }
    }
}
