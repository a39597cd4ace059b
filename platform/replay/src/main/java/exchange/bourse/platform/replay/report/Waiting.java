package exchange.bourse.platform.replay.report;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits, never for ever, until something that is on its way has arrived. */
public final class Waiting {

    private static final long PAUSE_NS = Duration.ofMillis(10).toNanos();

    private Waiting() {
    }

    /**
     * Asks again and again until the answer is yes or the time is over.
     *
     * @return the last answer
     */
    public static boolean within(Duration time, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > time.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
        return true;
    }

    /**
     * Like {@link #within}, for what must happen.
     *
     * @throws ReplayStoppedException if it did not
     */
    public static void require(Duration time, String what, BooleanSupplier condition) {
        if (!within(time, condition)) {
            throw new ReplayStoppedException("waited %d s in vain until %s".formatted(time.toSeconds(), what));
        }
    }

    /** Makes a check again and again until it holds or the time is over: what a view shows may trail what happened, but not for ever. */
    public static Check forCheck(Duration time, Supplier<Check> check) {
        return last(time, check, Check::holds);
    }

    /** Like {@link #forCheck}, for checks that have to hold together, because views may trail each other too. */
    public static Report forReport(Duration time, Supplier<Report> report) {
        return last(time, report, Report::holds);
    }

    private static <T> T last(Duration time, Supplier<T> attempt, Predicate<T> holds) {
        long begin = System.nanoTime();
        T last = attempt.get();
        while (!holds.test(last) && System.nanoTime() - begin < time.toNanos()) {
            LockSupport.parkNanos(PAUSE_NS);
            last = attempt.get();
        }
        return last;
    }
}
