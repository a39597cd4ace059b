package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker and a registry that ask who somebody is. */
class ClusterAccessIT {

    private static final String PASSWORD = "sesame";
    private static final int API_TIMEOUT_MS = 60_000;

    @TempDir
    private Path directory;
    private Broker broker;
    private HttpServer registry;

    @BeforeEach
    void start() throws Exception {
        broker = Broker.startGuarded(directory.resolve("data"), "bourse", PASSWORD);
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] none = "[]".getBytes(StandardCharsets.UTF_8);
        registry.createContext("/subjects", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, none.length);
            exchange.getResponseBody().write(none);
            exchange.close();
        }).setAuthenticator(new BasicAuthenticator("registry") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("bourse") && password.equals(PASSWORD);
            }
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
        broker.close();
    }

    @Test
    void whoHasTheCredentialsIsLetIn() throws Exception {
        ClusterAccess access = access(PASSWORD);
        try (Admin admin = admin(access)) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
        assertThat(access.serdes().registry().getAllSubjects()).isEmpty();
    }

    @Test
    void whoHasOthersIsNot() throws Exception {
        ClusterAccess access = access("wrong");
        try (Admin admin = admin(access)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get()).isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        assertThatThrownBy(() -> access.serdes().registry().getAllSubjects())
                .asInstanceOf(InstanceOfAssertFactories.throwable(RestClientException.class))
                .returns(401, RestClientException::getStatus);
    }

    private ClusterAccess access(String password) throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"),
                """
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="bourse" password="%1$s";
                basic.auth.credentials.source=USER_INFO
                basic.auth.user.info=bourse:%1$s
                """.formatted(password));
        return new ClusterAccess(broker.address(), "http://127.0.0.1:" + registry.getAddress().getPort(),
                ClientProperties.of(file.toString()));
    }

    private static Admin admin(ClusterAccess access) {
        Map<String, Object> client = access.client();
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        return Admin.create(client);
    }
}
