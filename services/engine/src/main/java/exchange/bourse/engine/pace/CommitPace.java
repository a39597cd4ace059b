package exchange.bourse.engine.pace;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * When the threads of a topology commit: soon while they have time, so that an order waits little, and not as often when they are busy, so
 * that more of their time is for orders. A transaction costs about the same whatever is in it, and Kafka Streams knows one interval alone, for
 * a quiet exchange and for a crowded one.
 *
 * <p>Transactions begin with the first record that is handled after the last one's end. When that is as long ago as the shorter interval they
 * are committed; if it was longer ago before they began, after a moment for what comes with the first record. While a thread does little but
 * handle records, its transaction may become as old as the longer interval. All this follows from the thread's own time and from no other
 * clock. Commits never change what is said, only when.
 */
public final class CommitPace {

    /** The setting that has a topology's pace, if it has one. */
    public static final String SETTING = "bourse.commit.pace";

    /** What share of its time a busy thread handles records; of the rest most goes to reading them. */
    private static final double BUSY = 0.7;

    /** Which part of the shorter interval is the moment: records can be read a transaction at a time, so they come many at once. */
    private static final int MOMENTS = 5;

    private final Duration soon;
    private final Duration late;
    private final ThreadLocal<Transaction> ofThread = ThreadLocal.withInitial(Transaction::new);

    /**
     * A pace.
     *
     * @param soon how long after the last one a transaction is committed, from 1 ms
     * @param late how old one may become when there is much to do, at least as long
     */
    public CommitPace(Duration soon, Duration late) {
        this.soon = soon;
        this.late = late;
    }

    /** Handles a record in a task of this thread; asks for a commit when it is time. */
    void handle(ProcessorContext<?, ?> context, Runnable handling) {
        Transaction transaction = ofThread.get();
        long startNs = System.nanoTime();
        if (!transaction.hasTimer(startNs)) {
            transaction.begin(context, startNs);
        }
        handling.run();
        transaction.handledNs += System.nanoTime() - startNs;
    }

    /** The transaction of this thread was committed, or aborted. */
    public void ended() {
        ofThread.get().end();
    }

    /** The transaction of one thread, which has one for all of its tasks. */
    private final class Transaction {

        private @Nullable Cancellable timer;
        private long lastEndNs = System.nanoTime();
        private long begunNs;
        private long handledNs;

        /** A timer that should have gone off twice is gone with its task, which this thread has lost. */
        private boolean hasTimer(long nowNs) {
            return timer != null && nowNs - begunNs < 2 * late.toNanos();
        }

        private void begin(ProcessorContext<?, ?> context, long nowNs) {
            stopTimer();
            begunNs = nowNs;
            handledNs = 0;
            long moment = Math.max(1, soon.toMillis() / MOMENTS);
            long rest = soon.toMillis() - Duration.ofNanos(nowNs - lastEndNs).toMillis();
            timer = context.schedule(Duration.ofMillis(Math.max(moment, rest)), PunctuationType.WALL_CLOCK_TIME,
                    _ -> commitIfTime(context));
        }

        private void commitIfTime(ProcessorContext<?, ?> context) {
            long ageNs = System.nanoTime() - begunNs;
            if (handledNs < BUSY * ageNs || ageNs >= late.toNanos()) {
                context.commit();
            }
        }

        private void end() {
            lastEndNs = System.nanoTime();
            stopTimer();
        }

        private void stopTimer() {
            if (timer != null) {
                timer.cancel();
                timer = null;
            }
        }
    }
}
