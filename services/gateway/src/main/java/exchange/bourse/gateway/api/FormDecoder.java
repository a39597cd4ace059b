package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes queries and form bodies. {@code state[]=a&state[]=b} is two values of {@code state}, as Peatio's clients write arrays. */
final class FormDecoder {

    private FormDecoder() {
    }

    /**
     * The values by name.
     *
     * @throws ApiException with the code given if the encoding is broken
     */
    static Map<String, List<String>> decode(@Nullable String form, ErrorCode broken) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (form == null || form.isEmpty()) {
            return values;
        }
        for (String pair : form.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), broken);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), broken);
            String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
            values.computeIfAbsent(plain, any -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static String decoded(String text, ErrorCode broken) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiException(broken);
        }
    }
}
