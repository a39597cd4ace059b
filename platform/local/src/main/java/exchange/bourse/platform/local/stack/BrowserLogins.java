package exchange.bourse.platform.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets browsers come back from Keycloak to the pages at the gateway, and nowhere else. The realm is imported once, without them; this
 * follows when the gateway's port changes.
 */
public record BrowserLogins(Layout layout, Settings settings, Secrets secrets) {

    /** Exact ones: a token goes to whatever page stands here. */
    private static final List<String> PAGES = List.of("/", "/swagger-ui/oauth2-redirect.html");

    /**
     * Tells Keycloak where the pages are, if it does not know.
     *
     * @throws HttpFailedException if Keycloak refuses, because its administrator has another password now
     */
    public void apply() throws InterruptedException {
        Path known = layout.data().resolve(KeycloakPart.NAME).resolve("pages");
        String pages = String.join("\n", pages());
        if (!KeycloakPart.content(known).equals(pages)) {
            update();
            KeycloakPart.write(known, pages);
        }
    }

    /** The addresses of the pages, at each gateway and under both names that browsers have for this machine. */
    List<String> pages() {
        return Stream.of(Port.GATEWAY, Port.GATEWAY_2)
                .flatMap(port -> Stream.of("127.0.0.1", "localhost").map(host -> "http://%s:%d".formatted(host, settings.port(port))))
                .flatMap(origin -> PAGES.stream().map(origin::concat))
                .toList();
    }

    private void update() throws InterruptedException {
        URI keycloak = settings.address(Port.KEYCLOAK);
        String token = Http
                .post(keycloak.resolve("/realms/master/protocol/openid-connect/token"), Map.of("grant_type", "password", "client_id",
                        "admin-cli", "username", "admin", "password", secrets.keycloakAdminPassword()))
                .path("access_token")
                .asText();
        JsonNode found = Http.get(keycloak.resolve("/admin/realms/bourse/clients?clientId=bourse-web"), token).path(0);
        ObjectNode client = found.deepCopy();
        ArrayNode redirects = client.putArray("redirectUris");
        pages().forEach(redirects::add);
        Http.put(keycloak.resolve("/admin/realms/bourse/clients/" + client.path("id").asText()), token, client);
    }
}
