package exchange.bourse.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How a program reaches the cluster and its registry.
 *
 * @param bootstrapServers brokers to connect to first, host:port separated by commas
 * @param registryUrl address of a registry with Confluent's API
 * @param properties what both want of a client beside that
 */
public record ClusterAccess(String bootstrapServers, String registryUrl, ClientProperties properties) {

    /** The settings that every client of the brokers begins with; the caller's to add to. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(properties.forBrokers());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /** Serdes that ask this registry. */
    public ConfluentSerdes serdes() {
        return new ConfluentSerdes(registryUrl, properties);
    }
}
