package exchange.bourse.platform.replay.report;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long the gateway took to answer the commands of a replay, as the client saw it. Not thread-safe.
 */
public final class RoundTrips {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram histogramNs = new Histogram(SIGNIFICANT_DIGITS);

    /** Counts one answer. */
    public void record(long durationNs) {
        histogramNs.recordValue(durationNs);
    }

    /** Number of answers. */
    public long count() {
        return histogramNs.getTotalCount();
    }

    /** The latencies in one line. */
    public String latencies() {
        return "HTTP round trips: %,d, p50 %s ms, p99 %s ms, max %s ms".formatted(count(), millis(histogramNs.getValueAtPercentile(50)),
                millis(histogramNs.getValueAtPercentile(99)), millis(histogramNs.getMaxValue()));
    }

    /** Events per second of a time. */
    public static String perSecond(long events, Duration time) {
        return "%,d".formatted(events * TimeUnit.SECONDS.toNanos(1) / Math.max(1, time.toNanos()));
    }

    private static String millis(long durationNs) {
        return String.format(Locale.ROOT, "%d.%03d", durationNs / 1_000_000, durationNs / 1_000 % 1_000);
    }
}
