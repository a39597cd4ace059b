package exchange.bourse.gateway.management;

import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request whose signatures were checked.
 *
 * @param data what it asks for: {@code data} of the payload
 */
record SignedRequest(ObjectNode data) {

    /**
     * What it asks for as plain values and lists of them, for endpoints that need no more.
     *
     * @throws ApiException if it is anything else
     */
    RequestParams params() {
        Map<String, List<String>> values = new HashMap<>();
        data.properties().forEach(entry -> {
            List<String> texts = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(one -> texts.add(text(one)));
            } else if (!entry.getValue().isNull()) {
                texts.add(text(entry.getValue()));
            }
            if (!texts.isEmpty()) {
                values.put(entry.getKey(), texts);
            }
        });
        return new RequestParams(values);
    }

    /** Reads {@link #params()}. */
    ParamReader reader() {
        return new ParamReader(params());
    }

    private static String text(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new ApiException(ErrorCode.INVALID_BODY);
        }
        return value.asString();
    }
}
