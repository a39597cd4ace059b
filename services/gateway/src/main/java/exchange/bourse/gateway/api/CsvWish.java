package exchange.bourse.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How a client says that it wants CSV, in the three ways of Peatio's framework: the path, a parameter, or the Accept header. */
final class CsvWish {

    private static final MediaType CSV = new MediaType("text", "csv");

    private CsvWish() {
    }

    static boolean of(HttpServletRequest request, Map<String, List<String>> values) {
        return request.getRequestURI().endsWith(".csv") || values.getOrDefault("format", List.of()).contains("csv") || accepted(request);
    }

    /** Whether the client likes CSV better than JSON. */
    private static boolean accepted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> liked = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(liked);
            return liked.stream()
                    .filter(type -> type.includes(CSV) || type.includes(MediaType.APPLICATION_JSON))
                    .findFirst()
                    .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                    .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
