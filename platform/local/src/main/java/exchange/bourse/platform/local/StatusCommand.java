package exchange.bourse.platform.local;

import exchange.bourse.platform.local.figures.Figures;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.supervision.Condition;
import exchange.bourse.platform.local.supervision.PartStatus;
import exchange.bourse.platform.local.supervision.ResidentMemory;
import exchange.bourse.platform.local.supervision.StatusBoard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Shows what runs, and how it does. */
@Command(name = "status", description = "Show what runs, how much memory it takes, and what it did in the last second.", footer = StatusCommand.CODES)
final class StatusCommand implements Callable<Integer> {

    static final String CODES = "Exit codes: 0 all parts are ready, 1 some part is not (unhealthy: it was, and still runs), "
            + "3 the exchange does not run.";

    private static final int NOT_RUNNING = 3;
    private static final String ROW = "%-12s %-11s %8s %8s %10s %9s  %s%n";
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Of a terminal: go home, and clear what is below. */
    private static final String CLEAR = "\033[H\033[J";

    @Option(names = "--watch", description = "Show it again each second, until Ctrl-C or the end of the exchange.")
    private boolean watch;

    private final Local local;

    StatusCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (local.pidFile().supervisor().isEmpty()) {
            System.out.println("The exchange does not run; ./bourse up starts it.");
            return NOT_RUNNING;
        }
        Map<String, Figures> before = LiveFigures.now(local);
        int code;
        do {
            Thread.sleep(SECOND);
            Map<String, Figures> after = LiveFigures.now(local);
            if (watch) {
                System.out.print(CLEAR);
            }
            code = printParts();
            LiveFigures.between(before, after).print(System.out);
            before = after;
        } while (watch && !System.out.checkError() && local.pidFile().supervisor().isPresent());
        return code;
    }

    private int printParts() {
        List<PartStatus> statuses = Parts.NAMES.stream().map(local.board()::read).flatMap(Optional::stream).toList();
        System.out.printf(ROW, "PART", "CONDITION", "SINCE", "PROCESS", "MEMORY", "RESTARTS", "");
        statuses.forEach(this::print);
        local.pidFile()
                .supervisor()
                .ifPresent(process -> System.out.printf(ROW, "supervisor", "", "", process.pid(), memory(process), "", ""));
        return statuses.stream().allMatch(status -> status.condition() == Condition.READY) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void print(PartStatus status) {
        StatusBoard board = local.board();
        Optional<ProcessHandle> process = board.process(status.part());
        System.out.printf(ROW, status.part(), status.condition().name().toLowerCase(Locale.ROOT), age(status.sinceMs()),
                process.map(handle -> Long.toString(handle.pid())).orElse("-"), process.map(StatusCommand::memory).orElse("-"),
                status.restarts(), status.note());
    }

    private static String age(long sinceMs) {
        Duration age = Duration.between(Instant.ofEpochMilli(sinceMs), Instant.now());
        return age.toHours() > 0
                ? "%d h".formatted(age.toHours())
                : age.toMinutes() > 0 ? "%d min".formatted(age.toMinutes()) : "%d s".formatted(age.toSeconds());
    }

    private static String memory(ProcessHandle process) {
        OptionalLong mib = ResidentMemory.mib(process);
        return mib.isEmpty() ? "-" : "%d MiB".formatted(mib.getAsLong());
    }
}
