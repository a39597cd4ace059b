package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Deployment;
import exchange.bourse.platform.local.stack.FreePorts;
import exchange.bourse.platform.local.stack.Layout;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.Port;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.stack.Settings;
import exchange.bourse.platform.local.supervision.Part;
import exchange.bourse.platform.local.supervision.StatusBoard;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Starts an empty broker beside the running exchange, and the verifier, a program of its own beside the services, on both. Everything that
 * the replay writes lies in a directory of its own, which is deleted when the command ends, however it does.
 */
@Command(name = "verify-replay", description = "Replay all recorded commands into an empty cluster, and compare what comes out with what is "
        + "recorded, byte for byte. Prints both hashes; exit code 1 if anything differs.")
final class VerifyReplayCommand implements Callable<Integer> {

    private final Local local;

    VerifyReplayCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (local.pidFile().supervisor().isEmpty()) {
            throw new SettingException("the exchange does not run; ./bourse up starts it");
        }
        Layout replay = new Layout(local.layout().root(), Files.createTempDirectory(local.layout().run(), "verify-replay-"));
        Settings settings = settings();
        replay.create();
        Part broker = Parts.brokers(replay, settings).getFirst();
        Supervisor supervisor = new Supervisor(List.of(broker), new StatusBoard(replay.run()), replay.logs(), _ -> {});
        AtomicReference<@Nullable Process> process = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process.get(), supervisor, replay.home()), "end-replay"));
        supervisor.start(broker.name());
        Process verifier = verifier(settings, replay.data().resolve("verifier"));
        process.set(verifier);
        return verifier.waitFor();
    }

    private Process verifier(Settings replay, Path directory) throws IOException {
        return new ProcessBuilder(Parts.program(List.of("-Xmx1g", "-XX:+UseSerialGC"), local.layout().serviceJar("verifier").toString(),
                "--bootstrap-servers", local.settings().bootstrapServers(), "--replay-servers", replay.bootstrapServers(), "--registry",
                local.settings().registry().toString(), "--directory", directory.toString())).inheritIO().start();
    }

    private Settings settings() {
        return new Settings(Deployment.SINGLE, FreePorts.of(Set.of(Port.KAFKA, Port.KAFKA_CONTROLLER)), OptionalInt.of(0),
                local.settings().javaOptions());
    }

    private static void end(@Nullable Process verifier, Supervisor supervisor, Path home) {
        try {
            if (verifier != null) {
                verifier.destroyForcibly().waitFor();
            }
            supervisor.close();
            FileTree.delete(home);
        } catch (IOException e) {
            System.err.println("bourse: cannot delete " + home + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
