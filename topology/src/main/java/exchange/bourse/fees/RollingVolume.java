package exchange.bourse.fees;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account traded in one quote asset in the last 30 days: today and the 29 days before it, in UTC, so that it changes with each
 * trade and with each midnight. It also knows what the ledger was told of it.
 */
public final class RollingVolume {

    /** How many days count, today included. */
    public static final int DAYS = 30;

    /** The largest number that an event carries; whoever trades more has reached every tier. */
    private static final BigDecimal MAX = BigDecimal.TEN.pow(20).subtract(BigDecimal.ONE);
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private final TreeMap<Long, BigDecimal> totalsByDay = new TreeMap<>();
    private BigDecimal told;

    /**
     * A volume as it was recorded.
     *
     * @param totalsByDay sum of the totals of each day with trades
     * @param told what the ledger was last told
     */
    public RollingVolume(SortedMap<Long, BigDecimal> totalsByDay, BigDecimal told) {
        this.totalsByDay.putAll(totalsByDay);
        this.told = told;
    }

    /** The number of the day in which a time is, since 1970 in UTC. */
    public static long dayOf(long timeMs) {
        return Math.floorDiv(timeMs, DAY_MS);
    }

    /** Adds a trade. */
    public void add(BigDecimal total, long timeMs) {
        totalsByDay.merge(dayOf(timeMs), total, (before, more) -> before.add(more).min(MAX));
    }

    /** Forgets the days that do not count any more. */
    public void advance(long nowMs) {
        totalsByDay.headMap(dayOf(nowMs) - DAYS, true).clear();
    }

    /** What counts. */
    public BigDecimal sum() {
        return totalsByDay.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).min(MAX);
    }

    /** Sums of the days with trades. */
    public SortedMap<Long, BigDecimal> totalsByDay() {
        return totalsByDay;
    }

    /** What the ledger was last told. */
    public BigDecimal told() {
        return told;
    }

    /** Notes that the ledger is told what counts now. */
    public void tell() {
        told = sum();
    }

    /** Whether nothing is left to remember. */
    public boolean isEmpty() {
        return totalsByDay.isEmpty() && told.signum() == 0;
    }
}
