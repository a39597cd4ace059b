package exchange.bourse.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chart makes of its values. */
class ChartTest {

    private static final String EVERYTHING = """
                                             image: {tag: "1.2.3"}
                                             imagePullSecrets: [registry-login]
                                             kafka: {clientProperties: {secret: kafka-client}}
                                             engine:
                                               settings: {bourse: {engine: {threads: 4}}}
                                               storage: {className: fast}
                                               env: [{name: LOGGING_STRUCTURED_FORMAT_CONSOLE, value: ecs}]
                                               nodeSelector: {disk: nvme}
                                               tolerations: [{key: exchange, operator: Exists}]
                                             gateway: {replicas: 16, service: {type: LoadBalancer, annotations: {a/b: c}}, storage: {className: fast}}
                                             ingress: {enabled: true, className: nginx, host: exchange.example.org, tlsSecret: certificate, annotations: {a/b: c}}
                                             networkPolicy: {monitoring: [{namespaceSelector: {matchLabels: {name: monitoring}}}]}
                                             monitoring: {podMonitors: true, rules: true, labels: {release: prometheus}}
                                             serviceAccount: {annotations: {a/b: c}}
                                             """;

    @Test
    void helmFindsNothingToSay() {
        LintResult result = Chart.helm().lint().strict().call();

        assertThat(result.isFailed()).as(() -> String.join("\n", result.getMessages())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", EVERYTHING})
    void kubernetesTakesEveryManifest(String values) throws IOException {
        for (Map<String, Object> manifest : Chart.render(Chart.REQUIRED, Chart.NO_HOOKS, values)) {
            if (Kubernetes.knows(manifest)) {
                Kubernetes.validate(manifest);
            } else {
                assertThat(manifest).extractingByKey("apiVersion").isEqualTo("monitoring.coreos.com/v1");
            }
        }
    }

    @Test
    void anUnknownFieldWouldBeFound() throws IOException {
        Map<String, Object> engine = Chart.named(Chart.render(Chart.REQUIRED), "StatefulSet", "test-bourse-engine");
        @SuppressWarnings("unchecked")
        Map<String, Object> container = (Map<String, Object>) Manifest.container(engine);
        container.put("comand", List.of("java"));

        assertThatThrownBy(() -> Kubernetes.validate(engine)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("comand");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            kafka: {bootstrapServers: ""}                 | kafka.bootstrapServers is required
                                            kafka: {schemaRegistryUrl: ""}                | kafka.schemaRegistryUrl is required
                                            auth: {issuer: ""}                            | auth.issuer is required
                                            ingress: {enabled: true}                      | ingress.host is required
                                            engine: {replicas: 2, standbys: 2}            | engine.standbys has to be less than engine.replicas
                                            kafka: {bootstrapServers: kafka}              | bootstrapServers
                                            kafka: {replication: 0}                       | replication
                                            gateway: {replicas: 17}                       | replicas
                                            gateway: {replica: 3}                         | replica
                                            engine: {storage: {size: big}}                | size
                                            monitoring: {interval: soon}                  | interval
                                            """)
    void aBadValueIsRefusedByItsName(String values, String named) {
        assertThatThrownBy(() -> Chart.render(Chart.REQUIRED, values)).hasMessageContaining(named);
    }

    @Test
    void whatAnOperatorSaysOfASettingWins() throws IOException {
        List<Map<String, Object>> manifests = Chart.render(Chart.REQUIRED, EVERYTHING,
                "gateway: {settings: {bourse: {auth: {clock-skew: 1s}, kafka: {replication: 2}}}}");

        assertThat(Manifest.text(Chart.named(manifests, "ConfigMap", "test-bourse-engine"), "data", "settings.yaml")).contains("threads: 4",
                "standbys: 1", "replication: 3");
        assertThat(Manifest.text(Chart.named(manifests, "ConfigMap", "test-bourse-gateway"), "data", "settings.yaml"))
                .contains("clock-skew: 1s", "replication: 2", "issuer: https://login.example.org/realms/bourse");
    }

    @Test
    void theDocumentsValuesAreGood() throws IOException {
        Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("../docs/kubernetes.md")));
        assertThat(yaml.find()).isTrue();

        assertThat(Chart.render(yaml.group(1))).extracting(each -> Manifest.text(each, "kind"))
                .contains("StatefulSet", "Ingress", "PodMonitor", "PrometheusRule");
    }

    @Test
    void otherSettingsMakeOtherPods() throws IOException {
        assertThat(settingsSum("{}")).isEqualTo(settingsSum("{}")).isNotEqualTo(settingsSum(EVERYTHING));
    }

    private static String settingsSum(String values) throws IOException {
        return Manifest.text(Chart.named(Chart.render(Chart.REQUIRED, values), "StatefulSet", "test-bourse-engine"), "spec", "template",
                "metadata", "annotations", "checksum/settings");
    }

    @Test
    void everyPodIsNobodyAndWritesOnlyWhatIsMounted() throws IOException {
        List<Map<String, Object>> withPods = Chart.renderPods(Chart.REQUIRED, Chart.NO_HOOKS, EVERYTHING);

        assertThat(withPods).hasSize(3).allSatisfy(each -> {
            assertThat(Manifest.at(each, "spec", "template", "spec", "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat(Manifest.at(each, "spec", "template", "spec", "automountServiceAccountToken")).isEqualTo(false);
            Object container = Manifest.container(each);
            assertThat(Manifest.at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
            assertThat(Manifest.at(container, "securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
            assertThat(Manifest.each("mountPath", container, "volumeMounts")).contains("/tmp", "/etc/bourse/client");
            assertThat(Manifest.text(container, "image")).isEqualTo("bourse:1.2.3");
        });
    }

    @Test
    void topicsAreMadeWithTheSameAccessAsThePrograms() throws IOException {
        Map<String, Object> job = Chart.named(Chart.render(Chart.REQUIRED, Chart.NO_HOOKS, EVERYTHING), "Job", "test-bourse-topics");

        assertThat(Manifest.each("value", Manifest.container(job), "env")).containsExactly("kafka-bootstrap:9093",
                "http://registry/apis/ccompat/v7", "/etc/bourse/client/client.properties", "3");
    }

    @Test
    void theJobForTopicsIsAHookUnlessSomebodySaysOtherwise() throws IOException {
        assertThat(Chart.render(Chart.REQUIRED)).noneMatch(each -> Manifest.text(each, "kind").equals("Job"));
        assertThat(Chart.render(Chart.REQUIRED, Chart.NO_HOOKS)).anyMatch(each -> Manifest.text(each, "kind").equals("Job"));
    }

    @Test
    void servicesAndBudgetsFindTheirPods() throws IOException {
        List<Map<String, Object>> manifests = Chart.render(Chart.REQUIRED);
        for (String component : List.of("engine", "gateway")) {
            String name = "test-bourse-" + component;
            Map<String, Object> pods = Chart.named(manifests, "StatefulSet", name);
            Object labels = Manifest.at(pods, "spec", "template", "metadata", "labels");

            assertThat(labels).asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsAllEntriesOf((Map<?, ?>) Manifest.at(pods, "spec", "selector", "matchLabels"))
                    .containsAllEntriesOf((Map<?, ?>) Manifest.at(Chart.named(manifests, "Service", name), "spec", "selector"))
                    .containsAllEntriesOf(
                            (Map<?, ?>) Manifest.at(Chart.named(manifests, "PodDisruptionBudget", name), "spec", "selector", "matchLabels"))
                    .containsAllEntriesOf(
                            (Map<?, ?>) Manifest.at(Chart.named(manifests, "NetworkPolicy", name), "spec", "podSelector", "matchLabels"));
            assertThat(Manifest.text(pods, "spec", "serviceName")).isEqualTo(name);
        }
    }

    @Test
    void theAlertsAreThoseOfTheRepositoryAndNameTheJobsOfTheMonitors() throws IOException {
        List<Map<String, Object>> manifests = Chart.render(Chart.REQUIRED, EVERYTHING);
        String rules = Manifest.at(Chart.named(manifests, "PrometheusRule", "test-bourse"), "spec", "groups").toString();

        assertThat(rules).contains("EngineDown", "AuditViolation");
        for (String component : List.of("engine", "gateway")) {
            Map<String, Object> monitor = Chart.named(manifests, "PodMonitor", "test-bourse-" + component);
            String job = Manifest.text(monitor, "spec", "podMetricsEndpoints", 0, "relabelings", 0, "replacement");
            assertThat(rules).contains("job=\"%s\"".formatted(job));
            assertThat(Manifest.text(monitor, "metadata", "labels", "release")).isEqualTo("prometheus");
        }
    }
}
