package exchange.bourse.gateway.api;

import java.util.List;
import java.util.Map;

/**
 * What a request says, whether in the query, in a form or in JSON: names and the texts of their values, none of them empty lists.
 *
 * @param values the texts by name
 * @param csv whether the answer should be CSV where it is a list
 */
public record RequestParams(Map<String, List<String>> values, boolean csv) {

    /** Keeps a copy. */
    public RequestParams {
        values = Map.copyOf(values);
    }

    /** A request that is answered in JSON. */
    public RequestParams(Map<String, List<String>> values) {
        this(values, false);
    }

    /** All texts of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
