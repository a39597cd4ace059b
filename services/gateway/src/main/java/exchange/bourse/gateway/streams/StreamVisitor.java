package exchange.bourse.gateway.streams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;

/**
 * Who opened a socket, and what they asked for with it.
 *
 * @param account whose token it was; empty without one
 * @param expiresAt when the token expires; null without one
 * @param streams the streams that the address names
 */
record StreamVisitor(String account, @Nullable Instant expiresAt, List<String> streams) {

    private static final String ATTRIBUTE = "visitor";

    /** Remembers it for the socket that is being opened. */
    void keep(Map<String, Object> attributes) {
        attributes.put(ATTRIBUTE, this);
    }

    /** Who opened a socket. */
    static StreamVisitor of(WebSocketSession socket) {
        if (socket.getAttributes().get(ATTRIBUTE) instanceof StreamVisitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("a socket was opened by nobody");
    }
}
