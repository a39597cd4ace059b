package exchange.bourse.helm;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.engine.EngineSettings;
import exchange.bourse.gateway.settings.BourseSettings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;

/** Whether the programs understand what the chart tells them. */
class ProgramSettingsTest {

    @ParameterizedTest
    @CsvSource({"engine, exchange.bourse.engine.EngineSettings", "gateway, exchange.bourse.gateway.settings.BourseSettings"})
    void everySettingIsOneOfTheProgram(String component, Class<?> program) throws IOException {
        Set<String> known = new TreeSet<>(names(defaults(program)));

        assertThat(names(told(component))).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void anEngineIsToldItsPlace() throws IOException {
        EngineSettings settings = bind("engine", EngineSettings.class);

        assertThat(settings.kafka().bootstrapServers()).isEqualTo("kafka-bootstrap:9093");
        assertThat(settings.kafka().replication()).isEqualTo(3);
        assertThat(settings.engine().name()).isEqualTo("pod-3");
        assertThat(settings.engine().standbys()).isEqualTo(1);
        assertThat(settings.stateDirectory()).hasToString("/var/lib/bourse");
    }

    @Test
    void aGatewayIsToldItsNumberAndItsIssuer() throws IOException {
        BourseSettings settings = bind("gateway", BourseSettings.class);

        assertThat(settings.gateway().nodeId()).isEqualTo(3);
        assertThat(settings.auth().issuer()).isEqualTo("https://login.example.org/realms/bourse");
        assertThat(settings.kafka().schemaRegistryUrl()).isEqualTo("http://registry/apis/ccompat/v7");
    }

    /** The settings of a program, as it has them in its fourth pod. */
    private static <T> T bind(String component, Class<T> type) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(identity(component), component.equals("engine") ? "pod-3" : "3")));
        sources.addLast(told(component));
        sources.addLast(defaults(type));
        return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("bourse", type);
    }

    /** The environment variable that a pod's own name or number is in. */
    private static String identity(String component) throws IOException {
        List<String> names = Manifest.list(Manifest.container(pods(component)), "env")
                .stream()
                .filter(each -> each.containsKey("valueFrom"))
                .map(each -> Manifest.text(each, "name"))
                .toList();
        assertThat(names).hasSize(1);
        return names.getFirst();
    }

    private static Map<String, Object> pods(String component) throws IOException {
        return Chart.named(Chart.render(Chart.REQUIRED), "StatefulSet", "test-bourse-" + component);
    }

    /** What the chart says. */
    private static PropertySource<?> told(String component) throws IOException {
        String yaml = Manifest.text(Chart.named(Chart.render(Chart.REQUIRED), "ConfigMap", "test-bourse-" + component), "data",
                "settings.yaml");
        return source("told", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the program says, of which there is one on its own class path. */
    private static PropertySource<?> defaults(Class<?> program) throws IOException {
        return source("defaults", applicationYaml(program));
    }

    private static Resource applicationYaml(Class<?> program) throws MalformedURLException {
        String place = program.getProtectionDomain().getCodeSource().getLocation().toString();
        return new UrlResource(place.endsWith(".jar") ? "jar:%s!/application.yaml".formatted(place) : place + "application.yaml");
    }

    private static PropertySource<?> source(String name, Resource yaml) throws IOException {
        return new YamlPropertySourceLoader().load(name, yaml).getFirst();
    }

    private static List<String> names(PropertySource<?> source) {
        return List.of(((EnumerablePropertySource<?>) source).getPropertyNames());
    }
}
