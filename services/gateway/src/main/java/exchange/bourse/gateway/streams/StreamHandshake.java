package exchange.bourse.gateway.streams;

import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.error.ErrorWriter;
import exchange.bourse.gateway.security.SocketTokens;
import exchange.bourse.gateway.settings.BourseSettings;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets a client in, or says by an ordinary answer why not. */
@Component
class StreamHandshake implements HandshakeInterceptor {

    private final StreamFeed feed;
    private final ObjectProvider<StreamHandler> handler;
    private final SocketTokens tokens;
    private final ErrorWriter errors;
    private final int sessionsMax;

    StreamHandshake(StreamFeed feed, ObjectProvider<StreamHandler> handler, SocketTokens tokens, ErrorWriter errors,
            BourseSettings settings) {
        this.feed = feed;
        this.handler = handler;
        this.tokens = tokens;
        this.errors = errors;
        sessionsMax = settings.streams().sessionsMax();
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler sockets,
            Map<String, Object> attributes) throws IOException {
        if (!feed.isOpen()) {
            return refuse(response, ErrorCode.VIEWS_NOT_READY);
        }
        if (handler.getObject().sessions().size() >= sessionsMax) {
            return refuse(response, ErrorCode.STREAMS_TOO_MANY_SESSIONS);
        }
        if (!request.getURI().getPath().contains("/private")) {
            new StreamVisitor("", null, streams(request)).keep(attributes);
            return true;
        }
        try {
            Optional<SocketTokens.Bearer> bearer = tokens.check(request.getHeaders());
            if (bearer.isEmpty()) {
                return refuse(response, ErrorCode.UNAUTHENTICATED);
            }
            new StreamVisitor(bearer.get().account().id(), bearer.get().expiresAt(), streams(request)).keep(attributes);
            return true;
        } catch (BadJwtException e) {
            return refuse(response, ErrorCode.UNAUTHENTICATED);
        } catch (JwtException e) {
            return refuse(response, ErrorCode.IDENTITY_UNAVAILABLE);
        }
    }

    /** {@code ?stream=a&stream=b}, and, as rango takes it, with commas. */
    private static List<String> streams(ServerHttpRequest request) {
        List<String> values = UriComponentsBuilder.fromUri(request.getURI()).build().getQueryParams().getOrDefault("stream", List.of());
        return values.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).filter(name -> !name.isBlank()).distinct().toList();
    }

    private boolean refuse(ServerHttpResponse response, ErrorCode code) throws IOException {
        errors.write(((ServletServerHttpResponse) response).getServletResponse(), code);
        return false;
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler sockets,
            @Nullable Exception failure) {
        // The container has answered.
    }
}
