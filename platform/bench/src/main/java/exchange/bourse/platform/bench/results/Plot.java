package exchange.bourse.platform.bench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * A picture of some figures, as SVG: lines over values of one setting, which stand at equal distances, because they are chosen and not
 * continuous.
 *
 * @param title what is shown
 * @param xs the values of the setting
 * @param unit what the lines are counted in
 * @param lines the figures
 */
public record Plot(String title, List<String> xs, String unit, List<Line> lines) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int RIGHT = 540;
    private static final int TOP = 40;
    private static final int BOTTOM = 310;
    private static final int TICKS = 5;
    private static final int GAP = 6;
    private static final int LABELS_MAX = 15;
    private static final List<String> COLOURS = List.of("#2563eb", "#dc2626", "#059669", "#9333ea");

    /**
     * One line.
     *
     * @param name what it is
     * @param values a value for each x
     */
    public record Line(String name, List<Double> values) {}

    /** Writes the picture beside a file of figures, under its name. */
    public void writeBeside(Path json) throws IOException {
        Files.writeString(json.resolveSibling(json.getFileName().toString().replaceFirst("\\.json$", "") + ".svg"), svg());
    }

    private String svg() {
        double max = lines.stream().flatMapToDouble(line -> line.values().stream().mapToDouble(value -> value)).max().orElse(1);
        // Numbers in SVG have points, wherever the machine stands.
        try (Formatter svg = new Formatter(Locale.ROOT)) {
            svg.format("""
                       <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                       <rect width="100%%" height="100%%" fill="white"/>
                       <text x="%d" y="16" font-size="14">%s</text>
                       <text x="%d" y="%d" text-anchor="end">%s</text>
                       """, WIDTH, HEIGHT, LEFT, title, LEFT - GAP, TOP - GAP, unit);
            for (int tick = 0; tick <= TICKS; tick++) {
                double value = max * tick / TICKS;
                svg.format("<line x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#ddd\"/>%n", LEFT, RIGHT, y(value, max));
                svg.format("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>%n", LEFT - GAP, y(value, max), value);
            }
            int each = Math.ceilDiv(xs.size(), LABELS_MAX);
            for (int i = 0; i < xs.size(); i += each) {
                svg.format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x(i), HEIGHT - TOP, xs.get(i));
            }
            for (int i = 0; i < lines.size(); i++) {
                draw(lines.get(i), COLOURS.get(i % COLOURS.size()), max, svg);
            }
            return svg.format("</svg>%n").toString();
        }
    }

    private void draw(Line line, String colour, double max, Formatter svg) {
        List<Double> values = line.values();
        svg.format("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"", colour);
        for (int i = 0; i < values.size(); i++) {
            svg.format("%.1f,%.1f ", x(i), y(values.get(i), max));
        }
        svg.format("\"/>%n<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n", RIGHT + GAP, y(values.getLast(), max), colour, line.name());
    }

    private double x(int i) {
        return xs.size() == 1 ? LEFT : LEFT + (double) (RIGHT - LEFT) * i / (xs.size() - 1);
    }

    private static double y(double value, double max) {
        return BOTTOM - (BOTTOM - TOP) * value / max;
    }
}
