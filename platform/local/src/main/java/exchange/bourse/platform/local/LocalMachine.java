package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.ClusterState;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.supervision.Condition;
import exchange.bourse.platform.local.supervision.PartStatus;
import exchange.bourse.platform.replay.trials.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** This machine with its supervisor, which starts again what dies. */
record LocalMachine(Local local) implements Machine {

    private static final Duration DISK_PATIENCE = Duration.ofMinutes(1);

    @Override
    public List<String> parts() {
        return Parts.NAMES.stream().filter(part -> local.board().read(part).isPresent()).toList();
    }

    @Override
    public Optional<String> activeController() throws InterruptedException {
        return cluster().activeController();
    }

    @Override
    public void kill(String part) {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void freeze(String part) throws InterruptedException {
        run("kill", "-STOP", Long.toString(process(part).pid()));
    }

    @Override
    public void thaw(String part) throws InterruptedException {
        run("kill", "-CONT", Long.toString(process(part).pid()));
    }

    @Override
    public void fillDisk(String part) throws InterruptedException {
        ProcessHandle process = process(part);
        // The room for files is the machine's, which others need; a limit on what this process may write is the same to it.
        run("prlimit", "--pid", Long.toString(process.pid()), "--fsize=0:");
        try {
            process.onExit().get(DISK_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SettingException("%s goes on without a disk to write to".formatted(part));
        }
    }

    @Override
    public void restart(String part) throws InterruptedException {
        RunningPart running = RunningPart.of(part, local);
        local.board().want(part, false);
        running.await(Condition.STOPPED, Condition.FAILED);
        local.board().want(part, true);
        running.awaitChange(Condition.STOPPED, Condition.FAILED);
        running.await(Condition.READY, Condition.FAILED);
        // Before all copies are there again, the next broker must not go.
        cluster().awaitCopies();
    }

    @Override
    public boolean isWhole() throws InterruptedException {
        boolean ready = parts().stream()
                .allMatch(part -> local.board().process(part).isPresent()
                        && local.board().read(part).map(PartStatus::condition).filter(Condition.READY::equals).isPresent());
        return ready && cluster().hasAllCopies();
    }

    @Override
    public void spreadLeaders() throws InterruptedException {
        cluster().spreadLeaders();
    }

    @Override
    public boolean holds(String command) throws InterruptedException {
        Path log = local.layout().logs().resolve("trials.log");
        ProcessBuilder bourse = new ProcessBuilder(local.layout().root().resolve("bourse").toString(), command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        bourse.environment().put("BOURSE_HOME", local.layout().home().toString());
        bourse.environment().put("BOURSE_BUILD", "no");
        return code(bourse) == 0;
    }

    private ClusterState cluster() {
        return new ClusterState(local.settings());
    }

    private ProcessHandle process(String part) {
        return local.board().process(part).orElseThrow(() -> new SettingException("%s does not run".formatted(part)));
    }

    private static void run(String... command) throws InterruptedException {
        int code = code(new ProcessBuilder(command));
        if (code != 0) {
            throw new SettingException("%s ended with code %d".formatted(String.join(" ", command), code));
        }
    }

    private static int code(ProcessBuilder command) throws InterruptedException {
        try {
            return command.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.command().getFirst(), e);
        }
    }
}
