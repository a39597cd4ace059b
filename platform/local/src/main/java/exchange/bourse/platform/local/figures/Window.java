package exchange.bourse.platform.local.figures;

import exchange.bourse.platform.local.figures.Figures.Sample;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What a program did between two moments, the second of which is the later one.
 *
 * @param before what it showed first
 * @param after what it showed then
 */
public record Window(Figures before, Figures after) {

    /** What several programs did together; at least one. */
    public static Window together(List<Window> windows) {
        long beganNs = windows.stream().mapToLong(window -> window.before().takenNs()).min().orElseThrow();
        long endedNs = windows.stream().mapToLong(window -> window.after().takenNs()).max().orElseThrow();
        return new Window(Figures.together(windows.stream().map(Window::before), beganNs),
                Figures.together(windows.stream().map(Window::after), endedNs));
    }

    /** How much all of a counter has grown in a second. */
    public double rate(String counter) {
        return rate(counter, _ -> true);
    }

    /** How much a counter has grown in a second. A program that was started again in between has counted from zero. */
    public double rate(String counter, Predicate<Sample> wanted) {
        double seconds = (double) (after.takenNs() - before.takenNs()) / TimeUnit.SECONDS.toNanos(1);
        return seconds <= 0 ? 0 : Math.max(0, after.sum(counter, wanted) - before.sum(counter, wanted)) / seconds;
    }

    /** A quantile of all that a histogram has measured meanwhile. */
    public OptionalDouble quantile(String histogram, double share) {
        return quantile(histogram, share, _ -> true);
    }

    /**
     * A quantile of what a histogram has measured meanwhile, between two of its bounds in proportion, as Prometheus estimates it.
     *
     * @param histogram its name, without {@code _bucket}
     * @param share from 0 to 1, such as 0.99
     * @return the quantile; empty if nothing was measured; the last bound if it is above that
     */
    public OptionalDouble quantile(String histogram, double share, Predicate<Sample> wanted) {
        Map<Double, Double> counts = new TreeMap<>();
        after.of(histogram + "_bucket").stream().filter(wanted).forEach(bucket -> counts.merge(bound(bucket), bucket.value(), Double::sum));
        before.of(histogram + "_bucket")
                .stream()
                .filter(wanted)
                .forEach(bucket -> counts.merge(bound(bucket), -bucket.value(), Double::sum));
        double all = counts.getOrDefault(Double.POSITIVE_INFINITY, 0.0);
        if (all <= 0) {
            return OptionalDouble.empty();
        }
        double lowerBound = 0;
        double lowerCount = 0;
        for (Map.Entry<Double, Double> bucket : counts.entrySet()) {
            if (bucket.getValue() >= share * all) {
                double within = bucket.getValue() - lowerCount;
                boolean last = Double.isInfinite(bucket.getKey());
                return OptionalDouble.of(last || within <= 0
                        ? lowerBound
                        : lowerBound + (bucket.getKey() - lowerBound) * (share * all - lowerCount) / within);
            }
            lowerBound = bucket.getKey();
            lowerCount = bucket.getValue();
        }
        return OptionalDouble.of(lowerBound);
    }

    private static double bound(Sample bucket) {
        return bucket.label("le").equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.label("le"));
    }
}
