package exchange.bourse.platform.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Defines the assets and markets of the local exchange that are not defined yet. What an operator has changed since stays as it is. */
public record Definitions(Settings settings, Logins logins) {

    private static final Duration VISIBLE_LIMIT = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Defines what is missing, and waits until the gateway shows it.
     *
     * @throws HttpFailedException if the gateway refuses
     * @throws IllegalStateException if it does not show what it has accepted
     */
    public void apply() throws InterruptedException {
        JsonNode definitions = read();
        apply("currencies", "code", definitions.path("currencies"), "assets");
        apply("markets", "id", definitions.path("markets"), "markets");
    }

    private void apply(String path, String idField, JsonNode definitions, String topic) throws InterruptedException {
        Set<String> defined = TopicKeys.of(topic, settings.bootstrapServers());
        List<String> added = new ArrayList<>();
        for (JsonNode definition : definitions) {
            String id = definition.path(idField).asText();
            if (!defined.contains(id)) {
                define(api("/admin/%s/new".formatted(path)), definition);
                added.add(id);
            }
        }
        if (!added.isEmpty()) {
            awaitVisible(path, added);
        }
    }

    /** On a machine that is busy starting things, the log may not confirm in time; a definition may be repeated as it was. */
    private void define(URI address, JsonNode definition) throws InterruptedException {
        Instant limit = Instant.now().plus(VISIBLE_LIMIT);
        while (true) {
            try {
                Http.post(address, logins.toolsToken(), definition);
                return;
            } catch (HttpFailedException e) {
                if (e.status() != UNAVAILABLE || Instant.now().isAfter(limit)) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private void awaitVisible(String path, List<String> ids) throws InterruptedException {
        Instant limit = Instant.now().plus(VISIBLE_LIMIT);
        while (!Http.get(api("/public/" + path)).findValuesAsText("id").containsAll(ids)) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the gateway accepted the %s %s, and does not show them after %d s; ./bourse logs engine"
                        .formatted(path, String.join(", ", ids), VISIBLE_LIMIT.toSeconds()));
            }
            Thread.sleep(PAUSE);
        }
    }

    private URI api(String path) {
        return settings.address(Port.GATEWAY).resolve("/api/v2/peatio" + path);
    }

    private static JsonNode read() {
        try (InputStream resource = Definitions.class.getResourceAsStream("definitions.json")) {
            return Http.JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read definitions.json", e);
        }
    }
}
