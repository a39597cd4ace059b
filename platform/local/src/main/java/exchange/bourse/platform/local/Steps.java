package exchange.bourse.platform.local;

import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.platform.kafka.TopicAdministrator;
import exchange.bourse.platform.local.stack.BrowserLogins;
import exchange.bourse.platform.local.stack.ClusterState;
import exchange.bourse.platform.local.stack.Definitions;
import exchange.bourse.platform.local.stack.Deployment;
import exchange.bourse.platform.local.stack.HttpFailedException;
import exchange.bourse.platform.local.stack.Logins;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.stack.Settings;
import exchange.bourse.platform.local.supervision.PartFailedException;
import exchange.bourse.platform.local.supervision.Startup.Action;
import exchange.bourse.platform.local.supervision.Startup.Step;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** The steps of a start: each part, and between them what the parts have to hold before the next ones make sense. */
final class Steps {

    private static final String TOPICS = "topics";
    private static final String LOGINS = "logins";
    private static final String DEFINITIONS = "definitions";

    private final Local local;
    private final Secrets secrets;
    private final Supervisor supervisor;

    private Steps(Local local, Secrets secrets, Supervisor supervisor) {
        this.local = local;
        this.secrets = secrets;
        this.supervisor = supervisor;
    }

    /**
     * The steps that start some parts.
     *
     * @param wanted names of the parts
     */
    static List<Step> of(Set<String> wanted, Local local, Secrets secrets, Supervisor supervisor) {
        Steps steps = new Steps(local, secrets, supervisor);
        Deployment deployment = local.settings().deployment();
        Set<String> log = with(Parts.brokers(deployment), "registry");
        return Stream
                .of(steps.parts(Parts.brokers(deployment), Set.of()), steps.parts(Set.of("registry"), Parts.brokers(deployment)),
                        steps.parts(Set.of("keycloak"), Set.of()),
                        Stream.of(new Step(TOPICS, log, forPeople(TOPICS, steps::createTopics)),
                                new Step(LOGINS, Set.of("keycloak"), forPeople(LOGINS, steps::letBrowsersLogIn))),
                        steps.parts(Parts.engines(deployment), with(log, TOPICS)),
                        steps.parts(Parts.GATEWAYS, with(log, "keycloak", TOPICS)),
                        Stream.of(new Step(DEFINITIONS, with(Parts.engines(deployment), "keycloak", "gateway"),
                                forPeople(DEFINITIONS, steps::define))),
                        steps.parts(Set.of(Parts.CONNECT), with(log, TOPICS)),
                        steps.parts(Set.of(Parts.DEMO), Set.of("gateway", DEFINITIONS)))
                .flatMap(each -> each)
                .filter(step -> Parts.NAMES.contains(step.name()) ? wanted.contains(step.name()) : wanted.containsAll(step.needs()))
                .toList();
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Step> parts(Set<String> names, Set<String> needs) {
        return names.stream().map(name -> new Step(name, needs, () -> supervisor.start(name)));
    }

    private void createTopics() throws InterruptedException {
        Settings settings = local.settings();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()))) {
            new TopicAdministrator(admin, new ConfluentSerdes(settings.registry().toString()), settings.deployment().replication())
                    .applyCatalogue();
        }
        if (settings.deployment().brokers() > 1) {
            // Where that fails, whoever leads now goes on leading.
            new ClusterState(settings).spreadLeaders();
        }
    }

    private void letBrowsersLogIn() throws InterruptedException {
        new BrowserLogins(local.layout(), local.settings(), secrets).apply();
    }

    private void define() throws InterruptedException {
        new Definitions(local.settings(), new Logins(local.settings().issuer(), secrets)).apply();
    }

    private static Action forPeople(String name, Action action) {
        return () -> {
            try {
                action.run();
            } catch (IllegalStateException | HttpFailedException | KafkaException e) {
                throw new PartFailedException("%s: %s".formatted(name, e.getMessage()), e);
            }
        };
    }
}
