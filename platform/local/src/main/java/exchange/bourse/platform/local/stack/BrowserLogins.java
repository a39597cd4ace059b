package exchange.bourse.platform.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lets browsers come back from Keycloak to the page at the gateway. The realm is imported once, with the gateway's port of that day; this
 * follows when the port changes.
 */
public record BrowserLogins(Layout layout, Settings settings, Secrets secrets) {

    /**
     * Tells Keycloak where the page is, if it does not know.
     *
     * @throws HttpFailedException if Keycloak refuses, because its administrator has another password now
     */
    public void apply() throws InterruptedException {
        Path known = layout.data().resolve(KeycloakPart.NAME).resolve("gateway-port");
        String port = Integer.toString(settings.port(Port.GATEWAY));
        if (!KeycloakPart.content(known).equals(port)) {
            update();
            KeycloakPart.write(known, port);
        }
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
        ArrayNode pages = client.putArray("redirectUris");
        List.of("127.0.0.1", "localhost").forEach(host -> pages.add("http://%s:%d/*".formatted(host, settings.port(Port.GATEWAY))));
        Http.put(keycloak.resolve("/admin/realms/bourse/clients/" + client.path("id").asText()), token, client);
    }
}
