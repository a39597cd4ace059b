package exchange.bourse.platform.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real broker in the tests' process, without topics.
 *
 * @param server the broker
 * @param address where its clients begin
 */
record Broker(KafkaRaftServer server, String address) implements AutoCloseable {

    /** Starts one with its data in an empty directory. */
    static Broker start(Path data) throws Exception {
        return start(data, "PLAINTEXT", Map.of());
    }

    /** Starts one that lets in who knows a password. */
    static Broker startGuarded(Path data, String user, String password) throws Exception {
        return start(data, "SASL_PLAINTEXT", Map.of("sasl.enabled.mechanisms", "PLAIN", "inter.broker.listener.name", "SASL_PLAINTEXT",
                "sasl.mechanism.inter.broker.protocol", "PLAIN", "listener.name.sasl_plaintext.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                        .formatted(user, password)));
    }

    private static Broker start(Path data, String protocol, Map<String, String> more) throws Exception {
        String address = "127.0.0.1:" + freePort();
        String controller = "127.0.0.1:" + freePort();
        Properties settings = new Properties();
        settings.putAll(Map.of("process.roles", "broker,controller", "node.id", "1", "controller.quorum.voters", "1@" + controller,
                "listeners", "%s://%s,CONTROLLER://%s".formatted(protocol, address, controller), "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,%1$s:%1$s".formatted(protocol), "controller.listener.names", "CONTROLLER", "log.dirs",
                data.toString(), "transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1"));
        settings.putAll(more);
        new Formatter().setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(data.toString()))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new Broker(server, address);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
