package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Announcement;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.Preflight;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.supervision.Leftovers;
import exchange.bourse.platform.local.supervision.Part;
import exchange.bourse.platform.local.supervision.PartFailedException;
import exchange.bourse.platform.local.supervision.Startup;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Starts everything, and keeps it running until it is told to stop. */
@Command(name = "up", description = "Start the exchange; Ctrl-C stops it. The data survive.", footer = {"", UpCommand.VARIABLES})
final class UpCommand implements Callable<Integer> {

    static final String VARIABLES = """
                                    Environment variables, with their defaults:
                                      BOURSE_GATEWAY_PORT=8080            BOURSE_GATEWAY_2_PORT=8082
                                      BOURSE_REGISTRY_PORT=8081           BOURSE_KEYCLOAK_PORT=8180
                                      BOURSE_ENGINE_PORT=8090             BOURSE_KAFKA_PORT=9092
                                      BOURSE_KAFKA_CONTROLLER_PORT=9093
                                      BOURSE_GATEWAY_MANAGEMENT_PORT=8091 health and figures of the gateway
                                      BOURSE_GATEWAY_2_MANAGEMENT_PORT=8092
                                      BOURSE_GATEWAYS=1                   how many, as --gateways says
                                      BOURSE_MEMORY_MIB=3072              memory that has to be free; 0 checks nothing
                                      BOURSE_HOME=.bourse                 where data, logs and secrets lie
                                      BOURSE_BUILD                        no: run what was built before
                                      BOURSE_JAVA_HOME                    a JDK 25, if it is not found by itself
                                      BOURSE_<PART>_JAVA_OPTS             flags of a part's JVM, in place of small ones
                                    Parts: kafka, registry, keycloak, engine, gateway, and gateway-2 (GATEWAY_2).""";

    @Option(names = "--detach", description = "Run in the background, and return when everything is ready.")
    private boolean detach;

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "Start only these parts; for work on the others.")
    private Set<String> only = Set.of();

    @Option(names = "--gateways", paramLabel = "N", defaultValue = "${env:BOURSE_GATEWAYS:-1}", description = "How many gateways, 1 or 2; 1 by default.")
    private int gateways;

    @Option(names = "--supervised", hidden = true, description = "This is the background process of --detach.")
    private boolean supervised;

    private final Local local;

    UpCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<ProcessHandle> running = local.pidFile().supervisor();
        if (running.isPresent()) {
            System.out.printf("The exchange runs already (process %d); ./bourse status shows it.%n", running.get().pid());
            return ExitCode.OK;
        }
        Set<String> wanted = wanted();
        local.layout().create();
        Leftovers.await(local.board(), Parts.NAMES);
        List<String> problems = new Preflight(local.layout(), local.settings(), wanted).problems();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> System.err.println("bourse: " + problem));
            return ExitCode.SOFTWARE;
        }
        return detach ? new Background(local).start(new TreeSet<>(wanted)) : supervise(wanted);
    }

    private Set<String> wanted() {
        if (gateways < 1 || gateways > Parts.GATEWAYS_MAX) {
            throw new SettingException("--gateways or BOURSE_GATEWAYS must be 1 or %d, not %d".formatted(Parts.GATEWAYS_MAX, gateways));
        }
        only.stream().filter(part -> !Parts.NAMES.contains(part)).findFirst().ifPresent(part -> {
            throw new SettingException("no part is named %s; parts are %s".formatted(part, String.join(", ", Parts.NAMES)));
        });
        return only.isEmpty() ? Parts.withGateways(gateways) : only;
    }

    private int supervise(Set<String> wanted) throws InterruptedException {
        Secrets secrets = Secrets.readOrCreate(local.layout().secrets());
        List<Part> parts = Parts.of(wanted, local.layout(), local.settings(), secrets);
        if (!local.pidFile().claim()) {
            System.out.println("The exchange is being started already; ./bourse status shows it.");
            return ExitCode.OK;
        }
        local.settings().store(local.portsFile());
        Supervisor supervisor = new Supervisor(parts, local.board(), local.layout().logs(),
                part -> System.out.println(Startup.line(part, "stopping")));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-parts"));
        try {
            new Startup(Steps.of(wanted, local, secrets, supervisor), System.out::println).run();
        } catch (PartFailedException e) {
            // On standard output, which is where the other lines about the start went.
            System.out.println("bourse: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
        announce(secrets, Parts.gateways(wanted));
        Thread.currentThread().join();
        return ExitCode.OK;
    }

    private void announce(Secrets secrets, int running) {
        Announcement announcement = new Announcement(local.settings());
        System.out.print(announcement.addresses(running));
        if (!supervised) {
            System.out.print(announcement.logins(secrets, local.layout().secrets(), Terminal.present()));
        }
        System.out.println();
        System.out.println(Background.READY);
    }
}
