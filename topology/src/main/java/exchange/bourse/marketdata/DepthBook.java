package exchange.bourse.marketdata;

import exchange.bourse.market.Side;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A book by price level, followed through its numbered updates: begin with a snapshot, or with nothing, and apply the updates in their
 * order. It is then the book at its sequence, and nothing else; docs/depth.md tells clients to do the same.
 *
 * <p>One thread applies, any thread may take snapshots: each is of one moment between two updates.
 */
public final class DepthBook {

    private final NavigableMap<BigDecimal, Level> asks = new TreeMap<>();
    private final NavigableMap<BigDecimal, Level> bids = new TreeMap<>(Comparator.reverseOrder());
    private long sequence;

    /** What became of an update. */
    public enum Outcome {
        /** It was the next one, and is in the book. */
        APPLIED,
        /** The book has it already; nothing changed. */
        OLD,
        /** Updates before it are missing; nothing changed, and nothing can be applied before the book begins anew with a snapshot. */
        GAP
    }

    /** Begins with a snapshot, which must have all levels; {@link Depth#EMPTY} for all updates of the book. */
    public DepthBook(Depth snapshot) {
        sequence = snapshot.sequence();
        snapshot.asks().forEach(level -> asks.put(level.price(), level));
        snapshot.bids().forEach(level -> bids.put(level.price(), level));
    }

    /**
     * Applies an update, if it is the next one.
     *
     * @param updateSequence its place among the book's updates
     * @param side side of the level that changed
     * @param level the level from now on
     */
    public synchronized Outcome apply(long updateSequence, Side side, Level level) {
        if (updateSequence <= sequence) {
            return Outcome.OLD;
        }
        if (updateSequence > sequence + 1) {
            return Outcome.GAP;
        }
        NavigableMap<BigDecimal, Level> levels = switch (side) {
            case BUY -> bids;
            case SELL -> asks;
        };
        if (level.gone()) {
            levels.remove(level.price());
        } else {
            levels.put(level.price(), level);
        }
        sequence = updateSequence;
        return Outcome.APPLIED;
    }

    /** The best levels of both sides, at most so many of each, as they are now. */
    public synchronized Depth snapshot(int limit) {
        return new Depth(sequence, asks.values().stream().limit(limit).toList(), bids.values().stream().limit(limit).toList());
    }

    /** All levels as they are now. */
    public Depth snapshot() {
        return snapshot(Integer.MAX_VALUE);
    }

    /** Place of the last update that was applied; 0 if there was none. */
    public synchronized long sequence() {
        return sequence;
    }

    /** How many levels both sides have together. */
    public synchronized int size() {
        return asks.size() + bids.size();
    }
}
