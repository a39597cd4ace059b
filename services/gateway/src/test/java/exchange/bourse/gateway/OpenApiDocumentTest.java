package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The page's types are made from a copy of the API's document; after a change of it, run this with {@code -Dbourse.docs.write=true}. */
class OpenApiDocumentTest extends GatewayTest {

    private static final Path COPY = Path.of("../web/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theCopyThatThePageIsBuiltFromIsTheServedDocument() throws IOException {
        Map<String, Object> served = JSON.readValue(get("/swagger/openapi", null).body(), new TypeReference<>() {
        });
        // Where this gateway happens to be.
        served.remove("servers");
        String document = JSON.writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("bourse.docs.write")) {
            Files.writeString(COPY, document);
        }
        assertThat(Files.readString(COPY)).isEqualTo(document);
    }
}
