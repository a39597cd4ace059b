package exchange.bourse.platform.e2e;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A program that trades through the REST interface, with a user's token or without one. */
record Client(HttpClient http, URI gateway, String token) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** An answer. */
    record Answer(int status, JsonNode body) {

        /** The first error code; empty if there is none. */
        String error() {
            return body.path("errors").path(0).asText("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, String> fields) {
        return post(path, json(fields), "application/json");
    }

    Answer post(String path, String body, String contentType) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    Answer order(String market, String side, String price, String volume) {
        return post("/market/orders", Map.of("market", market, "side", side, "price", price, "volume", volume));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/v2/peatio" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
