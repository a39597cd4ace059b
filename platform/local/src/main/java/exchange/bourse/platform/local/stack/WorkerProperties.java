package exchange.bourse.platform.local.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What the worker of Kafka Connect is told, each with its reason.
 *
 * @param settings the ports, and how many brokers there are
 * @param plugins the directory with a directory for each plugin
 */
record WorkerProperties(Settings settings, Path plugins) {

    /** The variable that says where Kafka is, for connectors that keep topics of their own. */
    static final String BOOTSTRAP_SERVERS = "CONNECT_BOOTSTRAP_SERVERS";

    private static final String AVRO = "io.confluent.connect.avro.AvroConverter";
    private static final String OWN_TOPIC = "connect-";

    /** All of them. */
    Properties all() {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", settings.bootstrapServers(), "group.id", "bourse-connect", "listeners",
                "http://127.0.0.1:" + settings.port(Port.CONNECT), "plugin.path", plugins.toString()));
        properties.putAll(ownTopics());
        properties.putAll(encoding());
        properties.putAll(promises());
        properties.putAll(secrets());
        return properties;
    }

    /** Where it keeps what it is told and how far it came. */
    private Map<String, String> ownTopics() {
        String copies = Integer.toString(settings.deployment().replication().copies());
        return Map.of("config.storage.topic", OWN_TOPIC + "configs", "config.storage.replication.factor", copies, "offset.storage.topic",
                OWN_TOPIC + "offsets", "offset.storage.replication.factor", copies, "offset.storage.partitions", "5",
                "status.storage.topic", OWN_TOPIC + "status", "status.storage.replication.factor", copies, "status.storage.partitions",
                "1");
    }

    /** Like the exchange's own topics. Tables change in their own time, so connectors register the schemas of what they find. */
    private Map<String, String> encoding() {
        return Map.of("key.converter", AVRO, "key.converter.schema.registry.url", settings.registry().toString(), "value.converter", AVRO,
                "value.converter.schema.registry.url", settings.registry().toString());
    }

    /** Sinks read what was committed, and sources write each change once together with how far they came. */
    private static Map<String, String> promises() {
        return Map.of("consumer.isolation.level", "read_committed", "exactly.once.source.support", "enabled");
    }

    /** Connectors name variables of the worker's environment in place of addresses and passwords; others than these they cannot see. */
    private static Map<String, String> secrets() {
        return Map.of("config.providers", "env", "config.providers.env.class",
                "org.apache.kafka.common.config.provider.EnvVarConfigProvider", "config.providers.env.param.allowlist.pattern",
                "(LEGACY|HISTORY)_DATABASE_.+|" + BOOTSTRAP_SERVERS);
    }
}
