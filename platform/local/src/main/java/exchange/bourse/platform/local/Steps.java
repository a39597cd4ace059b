package exchange.bourse.platform.local;

import exchange.bourse.platform.kafka.TopicAdministrator;
import exchange.bourse.platform.local.stack.BrowserLogins;
import exchange.bourse.platform.local.stack.Definitions;
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
        return Stream
                .of(steps.part("kafka"), steps.part("registry", "kafka"), steps.part("keycloak"),
                        new Step(TOPICS, Set.of("kafka", "registry"), forPeople(TOPICS, steps::createTopics)),
                        new Step(LOGINS, Set.of("keycloak"), forPeople(LOGINS, steps::letBrowsersLogIn)),
                        steps.part("engine", "kafka", "registry", TOPICS), steps.part("gateway", "kafka", "registry", "keycloak", TOPICS),
                        steps.part("gateway-2", "kafka", "registry", "keycloak", TOPICS),
                        new Step(DEFINITIONS, Set.of("keycloak", "engine", "gateway"), forPeople(DEFINITIONS, steps::define)),
                        steps.part(Parts.DEMO, "gateway", DEFINITIONS))
                .filter(step -> Parts.NAMES.contains(step.name()) ? wanted.contains(step.name()) : wanted.containsAll(step.needs()))
                .toList();
    }

    private Step part(String name, String... needs) {
        return new Step(name, Set.of(needs), () -> supervisor.start(name));
    }

    private void createTopics() throws InterruptedException {
        Settings settings = local.settings();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()))) {
            new TopicAdministrator(admin, settings.registry().toString(), (short) 1).applyCatalogue();
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
