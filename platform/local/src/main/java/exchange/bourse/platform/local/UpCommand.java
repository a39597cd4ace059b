package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Announcement;
import exchange.bourse.platform.local.stack.Deployment;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.Preflight;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.supervision.Leftovers;
import exchange.bourse.platform.local.supervision.Part;
import exchange.bourse.platform.local.supervision.PartFailedException;
import exchange.bourse.platform.local.supervision.Startup;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.util.HashSet;
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
                                      BOURSE_KAFKA_CONTROLLER_PORT=9093   BOURSE_CONNECT_PORT=8083
                                      BOURSE_GATEWAY_MANAGEMENT_PORT=8091 health and figures of the gateway
                                      BOURSE_GATEWAY_2_MANAGEMENT_PORT=8092
                                      BOURSE_GATEWAYS=1                   how many, as --gateways says
                                      BOURSE_CLUSTER=no                   yes: as --cluster says; its further ports:
                                      BOURSE_ENGINE_2_PORT=8094
                                      BOURSE_KAFKA_2_PORT=9094            BOURSE_KAFKA_2_CONTROLLER_PORT=9095
                                      BOURSE_KAFKA_3_PORT=9096            BOURSE_KAFKA_3_CONTROLLER_PORT=9097
                                      BOURSE_DEMO_SPEED=10                of --demo: so many times faster than its recording
                                      BOURSE_MEMORY_MIB=3072              memory that has to be free; 0 checks nothing;
                                                                          6144 for a cluster
                                      BOURSE_HOME=.bourse                 where data, logs and secrets lie
                                      BOURSE_BUILD                        no: run what was built before
                                      BOURSE_JAVA_HOME                    a JDK 25, if it is not found by itself
                                      BOURSE_<PART>_JAVA_OPTS             flags of a part's JVM, in place of small ones
                                      BOURSE_<PART>_CLOCK=0               seconds that a part's clock is ahead, for trials;
                                                                          other than 0 needs libfaketime
                                    Parts: kafka, registry, keycloak, engine, gateway, gateway-2 (GATEWAY_2), connect
                                    and demo; of a cluster also kafka-2, kafka-3 and engine-2.""";

    @Option(names = "--detach", description = "Run in the background, and return when everything is ready.")
    private boolean detach;

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "Start only these parts; for work on the others.")
    private Set<String> only = Set.of();

    @Option(names = "--cluster", description = "Start what goes on when any one part dies: three brokers, two engines, two gateways. Its data "
            + "are its own.")
    private boolean cluster;

    @Option(names = "--gateways", paramLabel = "N", defaultValue = "${env:BOURSE_GATEWAYS:-1}", description = "How many gateways, 1 or 2; 1 by "
            + "default. A cluster has 2.")
    private int gateways;

    @Option(names = "--demo", description = "Let makers and takers trade, so that there is something to look at: the part demo.")
    private boolean demo;

    @Option(names = "--connect", description = "Start a worker of Kafka Connect, for the database of a legacy exchange and for history: the part "
            + "connect.")
    private boolean connect;

    @Option(names = "--supervised", hidden = true, description = "This is the background process of --detach.")
    private boolean supervised;

    private Local local;

    UpCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<ProcessHandle> running = local.pidFile().supervisor();
        if (running.isPresent()) {
            System.out.printf("The exchange runs already (process %d); ./bourse status shows it.%n", running.get().pid());
            if (demo && local.board().read(Parts.DEMO).isEmpty()) {
                System.out.println("It was started without the demo; ./bourse demo adds it, until Ctrl-C.");
            }
            return ExitCode.OK;
        }
        local = cluster ? local.clustered() : local;
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
        if (gateways < 1 || gateways > Parts.GATEWAYS.size()) {
            throw new SettingException("--gateways or BOURSE_GATEWAYS must be 1 or %d, not %d".formatted(Parts.GATEWAYS.size(), gateways));
        }
        Deployment deployment = local.settings().deployment();
        Set<String> possible = new TreeSet<>(Parts.of(deployment));
        only.stream().filter(part -> !possible.contains(part)).findFirst().ifPresent(part -> {
            throw new SettingException("no part is named %s; parts are %s".formatted(part, String.join(", ", possible)));
        });
        Set<String> wanted = new HashSet<>(
                only.isEmpty() ? Parts.of(deployment, deployment == Deployment.CLUSTER ? Parts.GATEWAYS.size() : gateways) : only);
        if (demo) {
            wanted.add(Parts.DEMO);
        }
        if (connect) {
            wanted.add(Parts.CONNECT);
        }
        return wanted;
    }

    private int supervise(Set<String> wanted) throws InterruptedException {
        Secrets secrets = Secrets.readOrCreate(local.layout().secrets());
        List<Part> parts = Parts.of(wanted, local.layout(), local.settings(), secrets);
        if (!local.pidFile().claim()) {
            System.out.println("The exchange is being started already; ./bourse status shows it.");
            return ExitCode.OK;
        }
        local.settings().store(local.portsFile());
        // Of an earlier run, which may have had more parts.
        Parts.NAMES.forEach(local.board()::clear);
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
