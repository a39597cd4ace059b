package exchange.bourse.administrator;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.kafka.ClientProperties;
import exchange.bourse.platform.kafka.ClusterAccess;
import exchange.bourse.platform.kafka.Replication;
import exchange.bourse.platform.kafka.TopicAdministrator;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates the topics of the catalogue and registers their schemas; once more, it finds nothing to do. */
@Command(name = "topics", mixinStandardHelpOptions = true, showDefaultValues = true, description = {
        "Create the exchange's topics that are missing, set how long the others keep their records, and register all schemas.",
        "It deletes nothing, changes no number of partitions, and fails where a topic contradicts the catalogue."})
final class TopicsCommand implements Callable<Integer> {

    private static final int REPLICATION_MAX = 9;

    // As the services are told by the same variables.
    private static final String SERVERS = "${env:BOURSE_KAFKA_BOOTSTRAPSERVERS:-127.0.0.1:9092}";
    private static final String REGISTRY = "${env:BOURSE_KAFKA_SCHEMAREGISTRYURL:-http://127.0.0.1:8081/apis/ccompat/v7}";
    private static final String PROPERTIES = "${env:BOURSE_KAFKA_CLIENTPROPERTIES:-}";
    private static final String COPIES = "${env:BOURSE_KAFKA_REPLICATION:-1}";

    @Option(names = "--bootstrap-servers", defaultValue = SERVERS, description = "Brokers to connect to first, host:port separated by commas.")
    private String bootstrapServers = "";

    @Option(names = "--registry", defaultValue = REGISTRY, description = "The registry with Confluent's API.")
    private String registry = "";

    @Option(names = "--client-properties", defaultValue = PROPERTIES, description = "A file of client properties: what brokers and registry want.")
    private String clientProperties = "";

    @Option(names = "--replication", defaultValue = COPIES, description = "Copies of each partition of a new topic, 1 to 9, at most one a broker.")
    private int replication;

    @Option(names = "--timeout-s", defaultValue = "60", description = "How long to wait for brokers that do not answer.")
    private int timeoutS;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (replication < 1 || replication > REPLICATION_MAX) {
            throw new ParameterException(spec.commandLine(),
                    "--replication is %d, and has to be 1 to %d".formatted(replication, REPLICATION_MAX));
        }
        ClusterAccess access = new ClusterAccess(bootstrapServers, registry, ClientProperties.of(clientProperties));
        Map<String, Object> client = access.client();
        int timeoutMs = (int) Duration.ofSeconds(timeoutS).toMillis();
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs);
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs);
        try (Admin admin = Admin.create(client)) {
            new TopicAdministrator(admin, access.serdes(), new Replication(replication)).applyCatalogue();
        }
        spec.commandLine()
                .getOut()
                .println("%d topics are as the catalogue has them, and their schemas registered".formatted(Topics.all().size()));
        return ExitCode.OK;
    }
}
