package exchange.bourse.platform.replay.trials;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code trials}: exits with 0 only if after every trial all books are equal, and the audits and the replay hold. */
@Command(name = "trials", mixinStandardHelpOptions = true, description = "Kill, freeze and restart the parts of the running cluster, one after the "
        + "other, while clients trade; tell how long orders did not flow, and whether anything was lost, doubled or invented.")
public final class TrialsCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;
    private final Machine machine;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these trials, in this order; --list shows their names.")
    private List<String> only = List.of();

    @Option(names = "--list", description = "Show the names of the trials, and do nothing.")
    private boolean list;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the table to a file too, as JSON.")
    private @Nullable Path json;

    @Option(names = "--members", description = "How many clients trade (default: ${DEFAULT-VALUE}).", defaultValue = "6")
    private int members;

    @Option(names = "--seed", description = "Seed of what the clients do (default: by the clock).")
    private long seed = System.currentTimeMillis();

    @Option(names = "--no-replay", description = "Leave out verify-replay at the end, which takes as long as the history is.")
    private boolean noReplay;

    @Spec
    private CommandSpec spec;

    /** A command that lays hands on the machine of an exchange. */
    @SuppressWarnings("NullAway.Init") // picocli sets the specification
    public TrialsCommand(Exchange exchange, Machine machine) {
        this.exchange = exchange;
        this.machine = machine;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            all().forEach(trial -> out.println(trial.name()));
            out.flush();
            return spec.exitCodeOnSuccess();
        }
        try {
            return make(chosen(), out);
        } catch (ReplayStoppedException stopped) {
            spec.commandLine().getErr().println("The trials stopped: " + stopped.getMessage());
            spec.commandLine().getErr().flush();
            return spec.exitCodeOnExecutionException();
        }
    }

    private List<Trial> all() {
        TopicReader reader = new TopicReader(exchange.bootstrapServers(), exchange.registry());
        return Trial.all(machine, new Poison(exchange.bootstrapServers(), reader));
    }

    private List<Trial> chosen() {
        List<Trial> all = all();
        return only.isEmpty()
                ? all
                : only.stream()
                        .map(name -> all.stream()
                                .filter(trial -> trial.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> new ParameterException(spec.commandLine(),
                                        "no trial is named %s; trials are %s".formatted(name,
                                                all.stream().map(Trial::name).collect(Collectors.joining(", "))))))
                        .toList();
    }

    private int make(List<Trial> chosen, PrintWriter out) throws InterruptedException {
        out.printf("seed %d%n%s%n", seed, Outcome.head());
        out.flush();
        Trials trials = new Trials(exchange, machine, members, this::tell);
        List<Outcome> outcomes = new ArrayList<>();
        for (Trial trial : chosen) {
            Outcome outcome = trials.make(trial, seed + outcomes.size());
            outcomes.add(outcome);
            out.println(outcome.row());
            outcome.problems().forEach(problem -> out.println("    " + problem));
            out.flush();
        }
        boolean replayed = noReplay || machine.holds("verify-replay");
        if (!noReplay) {
            out.printf("verify-replay %s%n", replayed ? "ok" : "FAILS");
            out.flush();
        }
        write(outcomes, replayed);
        return replayed && outcomes.stream().allMatch(Outcome::holds) ? 0 : 1;
    }

    /** On the other stream, so that the table stands alone. */
    private void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("  " + line);
        err.flush();
    }

    private void write(List<Outcome> outcomes, boolean replayed) {
        if (json == null) {
            return;
        }
        ObjectNode report = JSON.createObjectNode()
                .put("time", Instant.now().toString())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("members", members)
                .put("seed", seed);
        report.set("trials", JSON.valueToTree(outcomes));
        if (!noReplay) {
            report.put("verify_replay", replayed);
        }
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + json, e);
        }
    }
}
