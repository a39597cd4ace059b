package exchange.bourse.gateway.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Finds and checks the token with which a WebSocket is opened: in the {@code Authorization} header, as everywhere, or, since the scripts of
 * browsers can't set that one, as the subprotocol after {@code bearer}: {@code new WebSocket(address, ["bearer", token])}. Never in the
 * address, which ends up in logs.
 */
@Component
public final class SocketTokens {

    /** The subprotocol that says that the next one is a token; it is the one that is chosen, so the token is never sent back. */
    public static final String PROTOCOL = "bearer";

    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";

    private final JwtDecoder decoder;

    SocketTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Who opens a socket.
     *
     * @param account whose token it is
     * @param expiresAt when the token does; the socket must not outlive it
     */
    public record Bearer(Account account, Instant expiresAt) {}

    /**
     * Whose checked token comes with a request; empty if there is none.
     *
     * @throws JwtException if it is no good ({@code BadJwtException}), or if the issuer's keys can't be had
     */
    public Optional<Bearer> check(HttpHeaders headers) {
        return HeaderTokenResolver.bearer(headers.getFirst(HttpHeaders.AUTHORIZATION))
                .or(() -> subprotocol(headers))
                .map(decoder::decode)
                .map(SocketTokens::bearer);
    }

    private static Bearer bearer(Jwt token) {
        String subject = token.getSubject();
        Instant expiresAt = token.getExpiresAt();
        if (subject == null || expiresAt == null) {
            throw new BadJwtException("a token needs a subject and an end");
        }
        return new Bearer(new Account(subject), expiresAt);
    }

    private static Optional<String> subprotocol(HttpHeaders headers) {
        List<String> offered = headers.getOrEmpty(PROTOCOLS)
                .stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .toList();
        return offered.size() == 2 && offered.getFirst().equals(PROTOCOL) ? Optional.of(offered.getLast()) : Optional.empty();
    }
}
