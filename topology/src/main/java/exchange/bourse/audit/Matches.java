package exchange.bourse.audit;

import exchange.bourse.audit.AuditState.Pending;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds what should be against what is, whichever is heard of first. What agrees is forgotten; what contradicts is a violation at once; what
 * has only one side is one when it stays so for longer than topics are apart.
 *
 * <p>What was asked and not done is one only when the ledger has done something later: a ledger that is behind, or down, breaks no rule.
 */
final class Matches {

    /** Stands for whatever is found. */
    static final String ANYTHING = "anything";

    /**
     * How long the two sides may be apart, by the auditor's clock. They are written in one Kafka transaction, and Kafka Streams reads the
     * topics side by side, so a second is much already; but one topic may be out of reach for half a minute, when its broker hangs.
     */
    static final long GRACE_MS = 40_000;

    private final Table<Pending> pending;
    private final Consumer<Violation> violations;
    private final long startedMs;
    private final Deque<Reached> reached = new ArrayDeque<>();
    private long ledgerTimeMs = Long.MIN_VALUE;

    /** How far the ledger had come, as seen at a time by the auditor's clock. */
    private record Reached(long ledgerTimeMs, long seenMs) {}

    /**
     * Works on a memory.
     *
     * @param startedMs when the auditor started, since what it remembers from before may be older than its reading
     */
    Matches(Table<Pending> pending, Consumer<Violation> violations, long startedMs) {
        this.pending = pending;
        this.violations = violations;
        this.startedMs = startedMs;
    }

    /** The ledger has come to a command of a time. */
    void ledgerReached(long timeMs) {
        ledgerTimeMs = Math.max(ledgerTimeMs, timeMs);
    }

    /** Something should be. */
    void expect(String name, String expected, boolean optional, long timeMs, long nowMs) {
        Pending known = pending.get(key(name, timeMs));
        settle(name, new Pending(expected, known == null ? null : known.found(), optional, timeMs, since(known, nowMs)));
    }

    /** Something is. */
    void find(String name, String found, long timeMs, long nowMs) {
        Pending known = pending.get(key(name, timeMs));
        settle(name,
                known == null
                        ? new Pending(null, found, false, timeMs, nowMs)
                        : new Pending(known.expected(), found, known.optional(), timeMs, known.sinceMs()));
    }

    /** What was found under a name that is not expected yet; null if nothing was. */
    @Nullable
    String found(String name, long timeMs) {
        Pending known = pending.get(key(name, timeMs));
        return known == null ? null : known.found();
    }

    /** A sum should change by one amount, and changes by another; it may do so in many steps. */
    void shift(String name, BigDecimal expected, BigDecimal found, long timeMs, long nowMs) {
        Pending known = pending.get(key(name, timeMs));
        BigDecimal nowExpected = sum(known == null ? null : known.expected(), expected);
        BigDecimal nowFound = sum(known == null ? null : known.found(), found);
        if (nowExpected.compareTo(nowFound) == 0) {
            pending.remove(key(name, timeMs));
        } else {
            pending.put(key(name, timeMs),
                    new Pending(Entries.plain(nowExpected), Entries.plain(nowFound), false, timeMs, since(known, nowMs)));
        }
    }

    private void settle(String name, Pending now) {
        String key = key(name, now.timeMs());
        if (now.expected() == null || now.found() == null) {
            pending.put(key, now);
        } else {
            pending.remove(key);
            if (!now.expected().equals(ANYTHING) && !now.expected().equals(now.found())) {
                report(Violation.Kind.DONE_OTHERWISE, key, now);
            }
        }
    }

    /** Reports and forgets what has waited for too long. */
    void judge(long nowMs) {
        reached.addLast(new Reached(ledgerTimeMs, nowMs));
        while (reached.size() > 1 && nowMs - second().seenMs() >= GRACE_MS) {
            reached.removeFirst();
        }
        List<Map.Entry<String, Pending>> waiting = new ArrayList<>();
        pending.forEach((key, each) -> waiting.add(Map.entry(key, each)));
        waiting.forEach(entry -> judge(entry.getKey(), entry.getValue(), nowMs));
    }

    private void judge(String key, Pending each, long nowMs) {
        boolean isDue = nowMs - Math.max(each.sinceMs(), startedMs) >= GRACE_MS;
        boolean isOnlyAsked = each.expected() != null && each.found() == null;
        if (!isDue || (isOnlyAsked && !wasPassed(each.timeMs(), nowMs))) {
            return;
        }
        pending.remove(key);
        if (each.expected() == null) {
            report(Violation.Kind.NOT_COMMANDED, key, each);
        } else if (each.found() != null) {
            report(Violation.Kind.LOCKED_DIFFERS, key, each);
        } else if (!each.optional()) {
            report(Violation.Kind.NOT_DONE, key, each);
        }
    }

    /** Whether the ledger had gone on from a time so long ago that whatever it did then has been read since. */
    private boolean wasPassed(long timeMs, long nowMs) {
        Reached oldest = reached.getFirst();
        return nowMs - oldest.seenMs() >= GRACE_MS && oldest.ledgerTimeMs() > timeMs;
    }

    private Reached second() {
        Iterator<Reached> each = reached.iterator();
        each.next();
        return each.next();
    }

    private void report(Violation.Kind kind, String key, Pending each) {
        String detail = "expected: %s; found: %s".formatted(Objects.requireNonNullElse(each.expected(), "nothing"),
                Objects.requireNonNullElse(each.found(), "nothing"));
        violations.accept(new Violation(kind, key.substring(0, key.lastIndexOf('@')), detail, each.timeMs()));
    }

    private static long since(@Nullable Pending known, long nowMs) {
        return known == null ? nowMs : known.sinceMs();
    }

    private static BigDecimal sum(@Nullable String before, BigDecimal change) {
        return before == null ? change : new BigDecimal(before).add(change);
    }

    private static String key(String name, long timeMs) {
        return name + "@" + timeMs;
    }
}
