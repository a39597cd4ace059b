package exchange.bourse.platform.local.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program showed at one moment, in Prometheus' text format.
 *
 * @param samples all figures
 * @param takenNs when, by {@link System#nanoTime}
 */
public record Figures(List<Sample> samples, long takenNs) {

    private static final Pattern LINE = Pattern
            .compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})? ([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|[-+]Inf|NaN)(?: [0-9]+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * One figure.
     *
     * @param name the metric's name
     * @param labels the labels' values by their names
     * @param value the value; may be no number
     */
    public record Sample(String name, Map<String, String> labels, double value) {

        /** Value of a label; empty if there is no such label. */
        public String label(String label) {
            return labels.getOrDefault(label, "");
        }
    }

    /** Reads figures; comments, and lines that are none, are left out. */
    public static Figures parse(String text, long takenNs) {
        List<Sample> samples = new ArrayList<>();
        text.lines().filter(line -> !line.startsWith("#")).map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            Map<String, String> labels = new HashMap<>();
            if (line.group(2) != null) {
                LABEL.matcher(line.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
            }
            samples.add(new Sample(line.group(1), Map.copyOf(labels), number(line.group(3))));
        });
        return new Figures(List.copyOf(samples), takenNs);
    }

    /** What several programs showed at about the same moment, which is said to be this one. */
    static Figures together(Stream<Figures> shown, long takenNs) {
        return new Figures(shown.flatMap(figures -> figures.samples().stream()).toList(), takenNs);
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** All figures of a metric. */
    public List<Sample> of(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name) && !Double.isNaN(sample.value())).toList();
    }

    /** Sum of all of a metric's figures. */
    public double sum(String name) {
        return sum(name, _ -> true);
    }

    /** Sum of a metric's figures that are wanted. */
    public double sum(String name, Predicate<Sample> wanted) {
        return of(name).stream().filter(wanted).mapToDouble(Sample::value).sum();
    }
}
