package exchange.bourse.matching.naive;

import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.matching.BookListener;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the public sees of the naive book at one moment. */
final class NaiveLevels {

    private final NavigableMap<Level, Long> visibleUnits = new TreeMap<>();

    NaiveLevels(List<NaiveOrder> resting) {
        resting.stream()
                .filter(order -> order.type() == OrderType.LIMIT)
                .forEach(order -> visibleUnits.merge(new Level(order.side(), order.priceUnits()), order.visibleUnits(), Long::sum));
    }

    /** Tells all that is different from before. Returns the last sequence used. */
    long tellSince(NaiveLevels before, long updates, BookListener listener) {
        NavigableMap<Level, Long> all = new TreeMap<>(before.visibleUnits);
        all.putAll(visibleUnits);
        long sequence = updates;
        for (Level level : all.keySet()) {
            long now = visibleUnits.getOrDefault(level, 0L);
            if (now != before.visibleUnits.getOrDefault(level, 0L)) {
                sequence++;
                listener.levelChanged(sequence, level.side(), level.price(), now);
            }
        }
        return sequence;
    }

    /** A price level as the public knows it: buys before sells, best first. */
    private record Level(Side side, long price) implements Comparable<Level> {

        @Override
        public int compareTo(Level other) {
            return side == other.side
                    ? (side == Side.BUY ? Long.compare(other.price, price) : Long.compare(price, other.price))
                    : side.compareTo(other.side);
        }
    }
}
