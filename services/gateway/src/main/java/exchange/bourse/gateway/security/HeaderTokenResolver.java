package exchange.bourse.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes the token from the header and from nowhere else: addresses end up in logs, and a form must not be read before its size was checked.
 */
final class HeaderTokenResolver implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        return bearer(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse(null);
    }

    /** The token in a header's value, if there is one. */
    static Optional<String> bearer(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
