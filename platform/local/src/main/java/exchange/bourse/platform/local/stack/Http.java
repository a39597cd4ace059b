package exchange.bourse.platform.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The few HTTP calls that the local tools make, with JSON in the answers. */
public final class Http {

    /** Reads and writes JSON. */
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

    private Http() {
    }

    /** Whether an address answers with 200 now. */
    public static boolean ok(URI address) throws InterruptedException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(address).timeout(PROBE_LIMIT).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What an address answers with 200, as text; empty if it does not answer so within two seconds. */
    public static Optional<String> text(URI address) throws InterruptedException {
        try {
            HttpResponse<String> response = CLIENT.send(HttpRequest.newBuilder(address).timeout(PROBE_LIMIT).build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What an address answers, which anybody may read. */
    public static JsonNode get(URI address) throws InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    /** What an address answers to the holder of a token. */
    public static JsonNode get(URI address, String token) throws InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }

    /** Posts JSON. */
    public static JsonNode post(URI address, String token, JsonNode body) throws InterruptedException {
        return send("POST", address, token, body);
    }

    /** Puts JSON in the place of what was there. */
    public static JsonNode put(URI address, String token, JsonNode body) throws InterruptedException {
        return send("PUT", address, token, body);
    }

    private static JsonNode send(String method, URI address, String token, JsonNode body) throws InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Posts a form. */
    public static JsonNode post(URI address, Map<String, String> form) throws InterruptedException {
        String body = form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(CALL_LIMIT).build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new HttpFailedException(
                        "%s %s answered %d: %s".formatted(request.method(), request.uri(), response.statusCode(), response.body()),
                        response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new HttpFailedException("%s answered something else than JSON".formatted(request.uri()));
        } catch (IOException e) {
            throw new HttpFailedException("%s does not answer; ./bourse status shows what runs".formatted(request.uri().resolve("/")));
        }
    }
}
