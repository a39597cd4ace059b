package exchange.bourse.gateway.api;

import java.util.List;
import java.util.Map;

/**
 * What a request says, whether in the query, in a form or in JSON: names and the texts of their values, none of them empty lists.
 *
 * @param values the texts by name
 */
public record RequestParams(Map<String, List<String>> values) {

    /** Keeps a copy. */
    public RequestParams {
        values = Map.copyOf(values);
    }

    /** All texts of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
