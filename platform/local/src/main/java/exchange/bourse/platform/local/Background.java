package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Announcement;
import exchange.bourse.platform.local.stack.Deployment;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.supervision.Follower;
import exchange.bourse.platform.local.supervision.Script;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.ExitCode;

/** Starts the supervisor in the background, and shows what it says until it is ready. */
record Background(Local local) {

    /** The line that says that everything is ready. */
    static final String READY = "READY";

    private static final Duration TICK = Duration.ofMillis(100);

    /**
     * Starts the supervisor.
     *
     * @param parts the parts it shall start
     * @return the exit code: zero when everything is ready, and not before
     */
    int start(SortedSet<String> parts) throws InterruptedException {
        Path log = local.layout().logs().resolve("up.log");
        Process process = launch(parts, log);
        AtomicBoolean ready = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // Ctrl-C before everything is ready: nothing half started shall stay behind.
            if (!ready.get()) {
                local.pidFile().supervisor().ifPresent(ProcessHandle::destroy);
            }
        }, "stop-supervisor"));
        Follower output = new Follower(log, 0);
        boolean ended = false;
        while (!ended) {
            ended = process.waitFor(TICK.toMillis(), TimeUnit.MILLISECONDS);
            for (String line : output.lines()) {
                if (line.equals(READY)) {
                    ready.set(true);
                    announce();
                    return ExitCode.OK;
                }
                System.out.println(line);
            }
        }
        return ExitCode.SOFTWARE;
    }

    private Process launch(SortedSet<String> parts, Path log) {
        List<String> command = new ArrayList<>(List.of(Parts.JAVA));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "up", "--supervised", "--only", String.join(",", parts)));
        if (local.settings().deployment() == Deployment.CLUSTER) {
            command.add("--cluster");
        }
        try {
            return new ProcessBuilder(Script.detached(command, local.layout().run())).redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the supervisor", e);
        }
    }

    private void announce() {
        Path file = local.layout().secrets();
        System.out.println(new Announcement(local.settings()).logins(Secrets.read(file), file, Terminal.present()));
        System.out.println(READY);
    }
}
