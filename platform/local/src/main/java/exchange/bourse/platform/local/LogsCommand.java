package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.supervision.Follower;
import exchange.bourse.platform.local.supervision.LogTail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the logs of the parts. */
@Command(name = "logs", description = "Show the end of a log, or of all of them.")
final class LogsCommand implements Callable<Integer> {

    private static final Duration TICK = Duration.ofMillis(200);
    private static final List<String> OTHERS = List.of("up", "build");

    @Parameters(arity = "0..1", paramLabel = "PART", description = "One of the parts that ./bourse status shows, up or build; all when left out.")
    private String part = "";

    @Option(names = {"-f", "--follow"}, description = "Show what is added, until Ctrl-C.")
    private boolean follow;

    @Option(names = {"-n", "--lines"}, defaultValue = "50", description = "How many lines of each log; ${DEFAULT-VALUE} by default.")
    private int lines;

    private final Local local;

    LogsCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> known = Stream.concat(Parts.NAMES.stream(), OTHERS.stream()).toList();
        if (!part.isEmpty() && !known.contains(part)) {
            throw new SettingException("no log is named %s; logs are %s".formatted(part, String.join(", ", known)));
        }
        List<String> names = part.isEmpty() ? known.stream().filter(name -> Files.exists(file(name))).toList() : List.of(part);
        Map<String, Follower> followers = new LinkedHashMap<>();
        for (String name : names) {
            followers.put(name, new Follower(file(name), Files.exists(file(name)) ? file(name).toFile().length() : 0));
            LogTail.of(file(name), lines).lines().forEach(line -> print(name, line));
        }
        while (follow && !System.out.checkError()) {
            followers.forEach((name, follower) -> follower.lines().forEach(line -> print(name, line)));
            Thread.sleep(TICK);
        }
        return ExitCode.OK;
    }

    private void print(String name, String line) {
        System.out.println(part.isEmpty() ? "%-9s| %s".formatted(name, line) : line);
    }

    private Path file(String name) {
        return local.layout().logs().resolve(name + ".log");
    }
}
