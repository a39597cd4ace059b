package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON object of plain values and arrays of them. Numbers keep the text that the client wrote, so that no digit is lost. A null is
 * as good as missing.
 */
@Component
final class FlatJson {

    private final JsonMapper mapper;

    FlatJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The values by name.
     *
     * @throws ApiException if it is anything else
     */
    Map<String, List<String>> read(byte[] body) {
        try (JsonParser parser = mapper.createParser(body)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            Map<String, List<String>> values = new HashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                List<String> texts = new ArrayList<>();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        texts.add(scalar(parser));
                    }
                } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    texts.add(scalar(parser));
                }
                if (!texts.isEmpty()) {
                    values.put(name, texts);
                }
            }
            require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
            return values;
        } catch (JacksonException e) {
            throw new ApiException(ErrorCode.INVALID_BODY);
        }
    }

    private static String scalar(JsonParser parser) {
        JsonToken token = parser.currentToken();
        require(token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL);
        return parser.getString();
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new ApiException(ErrorCode.INVALID_BODY);
        }
    }
}
