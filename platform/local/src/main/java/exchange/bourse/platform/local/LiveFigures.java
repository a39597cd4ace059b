package exchange.bourse.platform.local;

import exchange.bourse.platform.local.figures.Figures;
import exchange.bourse.platform.local.figures.Figures.Sample;
import exchange.bourse.platform.local.figures.Window;
import exchange.bourse.platform.local.stack.Http;
import exchange.bourse.platform.local.stack.Port;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The figures of the running programs between two moments, in a few lines for a person. A program that does not answer has none.
 *
 * @param engines those of the engines that answer, which share the stages' work
 * @param gateways those of the gateways that answer, by name
 */
record LiveFigures(List<Window> engines, Map<String, Window> gateways) {

    private static final List<String> STAGES = List.of("ledger", "matching", "market-data", "fees", "audit");
    private static final String STAGE_ROW = "%-12s %10s %10s %10s%n";
    private static final String GATEWAY_ROW = "%-12s %10s %10s %10s %10s %10s%n";
    private static final String UNKNOWN = "-";
    private static final double MOST = 0.99;

    /** What the programs show now, by name. */
    static Map<String, Figures> now(Local local) throws InterruptedException {
        Map<String, Figures> shown = new LinkedHashMap<>();
        for (Port port : Port.values()) {
            if (port.hasFigures() && local.board().read(port.part()).isPresent()) {
                Http.text(local.settings().address(port).resolve("/actuator/prometheus"))
                        .ifPresent(text -> shown.put(port.part(), Figures.parse(text, System.nanoTime())));
            }
        }
        return shown;
    }

    /** What they did between two moments; of a program that did not answer at the first one, nothing. */
    static LiveFigures between(Map<String, Figures> before, Map<String, Figures> after) {
        Map<String, Window> windows = new TreeMap<>();
        after.forEach((part, figures) -> windows.put(part, new Window(before.getOrDefault(part, figures), figures)));
        List<Window> engines = windows.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith("engine"))
                .map(Map.Entry::getValue)
                .toList();
        windows.keySet().removeIf(part -> !part.startsWith("gateway"));
        return new LiveFigures(engines, windows);
    }

    /** Prints them. */
    void print(PrintStream out) {
        if (!engines.isEmpty()) {
            printStages(Window.together(engines), out);
        }
        if (!gateways.isEmpty()) {
            out.printf("%n" + GATEWAY_ROW, "GATEWAY", "VIEWS LAG", "REQUESTS/S", "ERRORS/S", "P99 SHOWN", "SOCKETS");
            gateways.forEach((name, window) -> printGateway(name, window, out));
        }
        if (!engines.isEmpty()) {
            Window all = Window.together(engines);
            out.printf("%nOpen orders: %s. Trades: %s a second. Audit: %s%n", whole(all.after().sum("bourse_orders_open")),
                    whole(all.rate("bourse_stage_events_total", labelled("event", "Trade"))), audit(all.after()));
        }
    }

    private void printStages(Window all, PrintStream out) {
        out.printf("%n" + STAGE_ROW, "STAGE", "LAG", "HANDLED/S", "P99");
        for (String stage : STAGES) {
            Predicate<Sample> ofStage = labelled("stage", stage);
            out.printf(STAGE_ROW, stage, lag(ofStage), whole(all.rate("bourse_stage_latency_seconds_count", ofStage)),
                    time(all.quantile("bourse_stage_latency_seconds", MOST, ofStage)));
        }
    }

    /** Each engine tells of all partitions, whoever has them. */
    private String lag(Predicate<Sample> ofStage) {
        String name = "bourse_stage_lag_records";
        OptionalDouble lag = engines.stream()
                .map(Window::after)
                .filter(engine -> engine.of(name).stream().anyMatch(ofStage))
                .mapToDouble(engine -> engine.sum(name, ofStage))
                .max();
        return lag.isEmpty() ? UNKNOWN : whole(lag.getAsDouble());
    }

    private static void printGateway(String name, Window gateway, PrintStream out) {
        out.printf(GATEWAY_ROW, name, whole(gateway.after().sum("bourse_views_lag_records")),
                whole(gateway.rate("http_server_requests_seconds_count")), whole(gateway.rate("bourse_gateway_errors_total")),
                time(gateway.quantile("bourse_gateway_shown_seconds", MOST)), whole(gateway.after().sum("bourse_streams_sessions")));
    }

    private static String audit(Figures engines) {
        OptionalDouble oldest = engines.of("bourse_audit_last_record_timestamp_seconds").stream().mapToDouble(Sample::value).min();
        if (oldest.isEmpty()) {
            return "nothing was said yet.";
        }
        long violations = Math.round(engines.sum("bourse_audit_violations"));
        Duration age = Duration.between(Instant.ofEpochSecond(Math.round(oldest.getAsDouble())), Instant.now());
        return "%s, as of %d s ago.".formatted(violations == 0 ? "in order" : "%d BROKEN RULES".formatted(violations), age.toSeconds());
    }

    private static Predicate<Sample> labelled(String label, String value) {
        return sample -> sample.label(label).equals(value);
    }

    private static String whole(double number) {
        return Long.toString(Math.round(number));
    }

    private static String time(OptionalDouble seconds) {
        return seconds.isEmpty() ? UNKNOWN : "%d ms".formatted(Math.round(seconds.getAsDouble() * 1000));
    }
}
