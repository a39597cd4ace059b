package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmTest {

    @Test
    void theAdministratorHasAPasswordOfItsOwn() throws IOException {
        Map<String, String> passwords = new HashMap<>();
        for (JsonNode user : realm().path("users")) {
            user.path("credentials")
                    .forEach(credential -> passwords.put(user.path("username").asText(), credential.path("value").asText()));
        }
        assertThat(passwords).containsOnly(Map.entry("trader1", "${BOURSE_DEMO_PASSWORD}"), Map.entry("trader2", "${BOURSE_DEMO_PASSWORD}"),
                Map.entry("trader3", "${BOURSE_DEMO_PASSWORD}"), Map.entry("admin", "${BOURSE_ADMIN_PASSWORD}"));
    }

    @Test
    void browsersComeBackToExactPagesOnly() throws IOException {
        assertThat(realm().path("clients")).allSatisfy(client -> assertThat(client.path("redirectUris")).isEmpty());
        Settings settings = Settings.from(Map.of("BOURSE_GATEWAY_PORT", "18080", "BOURSE_GATEWAY_2_PORT", "18082"));
        BrowserLogins logins = new BrowserLogins(new Layout(Path.of(""), Path.of("")), settings, new Secrets("a", "b", "c", "d"));
        assertThat(logins.pages()).containsExactly("http://127.0.0.1:18080/", "http://127.0.0.1:18080/swagger-ui/oauth2-redirect.html",
                "http://localhost:18080/", "http://localhost:18080/swagger-ui/oauth2-redirect.html", "http://127.0.0.1:18082/",
                "http://127.0.0.1:18082/swagger-ui/oauth2-redirect.html", "http://localhost:18082/",
                "http://localhost:18082/swagger-ui/oauth2-redirect.html");
    }

    private static JsonNode realm() throws IOException {
        try (InputStream resource = KeycloakPart.class.getResourceAsStream("bourse-realm.json")) {
            return Http.JSON.readTree(resource);
        }
    }
}
