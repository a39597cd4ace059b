package exchange.bourse.platform.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exchange.bourse.platform.replay.gateway.AccessToken;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Gets tokens from Keycloak, and finds the account ids of users. */
public final class Logins {

    /** The name by which the tools' own account can be funded. */
    public static final String TOOLS = "tools";

    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final Duration EXPIRY_MARGIN = Duration.ofMinutes(1);

    private final URI issuer;
    private final Secrets secrets;
    private String toolsToken = "";
    private Instant toolsTokenEnd = Instant.MIN;

    /** Works on one realm. */
    public Logins(URI issuer, Secrets secrets) {
        this.issuer = issuer;
        this.secrets = secrets;
    }

    /**
     * An access token of one of the users, good for an hour.
     *
     * @throws HttpFailedException if Keycloak refuses, or does not answer
     */
    public String userToken(String user) throws InterruptedException {
        try {
            return accessToken(post(
                    Map.of("grant_type", "password", "client_id", "bourse-cli", "username", user, "password", secrets.passwordOf(user))));
        } catch (HttpFailedException e) {
            if (e.status() == UNAUTHORIZED) {
                throw new HttpFailedException(("Keycloak knows no user %s with this password; if the data are older than the password, "
                        + "./bourse reset begins anew").formatted(user), e.status());
            }
            throw e;
        }
    }

    /**
     * An access token of the client bourse-tools, which lasts another minute at least. May be called by many threads.
     *
     * @throws HttpFailedException if Keycloak refuses, or does not answer
     */
    public synchronized String toolsToken() throws InterruptedException {
        if (Instant.now().isAfter(toolsTokenEnd)) {
            JsonNode answer = post(
                    Map.of("grant_type", "client_credentials", "client_id", "bourse-tools", "client_secret", secrets.toolsSecret()));
            toolsToken = accessToken(answer);
            toolsTokenEnd = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(EXPIRY_MARGIN);
        }
        return toolsToken;
    }

    /**
     * The account id of a user, or of the tools themselves.
     *
     * @throws SettingException if there is no such user
     */
    public String accountId(String user) throws InterruptedException {
        if (user.equals(TOOLS)) {
            return AccessToken.subject(toolsToken());
        }
        URI realm = URI.create(issuer.toString().replace("/realms/", "/admin/realms/"));
        JsonNode users = Http.get(URI.create(realm + "/users?exact=true&username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)),
                toolsToken());
        if (users.isEmpty()) {
            throw new SettingException("Keycloak knows no user %s".formatted(user));
        }
        return users.path(0).path("id").asText();
    }

    /** Makes a user of the realm, with the demo password, if there is none of that name. */
    public void ensureUser(String user) throws InterruptedException {
        URI master = URI.create(issuer.toString().replaceFirst("/realms/.*", "/realms/master/protocol/openid-connect/token"));
        String token = accessToken(Http.post(master, Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin",
                "password", secrets.keycloakAdminPassword())));
        ObjectNode wanted = Http.JSON.createObjectNode()
                .put("username", user)
                .put("enabled", true)
                .put("email", user + "@bourse.example")
                .put("emailVerified", true)
                .put("firstName", "Some")
                .put("lastName", "Member");
        wanted.putArray("credentials").addObject().put("type", "password").put("value", secrets.passwordOf(user)).put("temporary", false);
        try {
            Http.post(URI.create(issuer.toString().replace("/realms/", "/admin/realms/") + "/users"), token, wanted);
        } catch (HttpFailedException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
    }

    private JsonNode post(Map<String, String> form) throws InterruptedException {
        return Http.post(URI.create(issuer + "/protocol/openid-connect/token"), form);
    }

    private static String accessToken(JsonNode answer) {
        return answer.path("access_token").asText();
    }
}
