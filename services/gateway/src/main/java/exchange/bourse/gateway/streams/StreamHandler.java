package exchange.bourse.gateway.streams;

import exchange.bourse.gateway.settings.BourseSettings;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Takes sockets in, and what comes through them. */
@Component
class StreamHandler extends TextWebSocketHandler {

    private static final String PING = "ping";
    private static final String PONG = "pong";

    private final BourseSettings settings;
    private final ClientWishes wishes;
    private final StreamMeters meters;
    private final Map<String, StreamSession> sessions = new ConcurrentHashMap<>();

    StreamHandler(BourseSettings settings, ClientWishes wishes, StreamMeters meters) {
        this.settings = settings;
        this.wishes = wishes;
        this.meters = meters;
        meters.watch(this::sessions);
    }

    /** All that are open. */
    Collection<StreamSession> sessions() {
        return sessions.values();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        StreamVisitor visitor = StreamVisitor.of(socket);
        socket.setTextMessageSizeLimit(Math.toIntExact(settings.streams().messageMax().toBytes()));
        StreamSession session = new StreamSession(socket, visitor.account(), visitor.expiresAt(), settings.streams(), meters::closed);
        sessions.put(socket.getId(), session);
        session.start();
        if (!visitor.streams().isEmpty()) {
            wishes.subscribe(session, visitor.streams(), Map.of());
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        StreamSession session = sessions.get(socket.getId());
        if (session == null) {
            return;
        }
        session.heard();
        if (message.getPayload().equals(PING)) {
            session.reply(PONG);
        } else {
            wishes.take(session, message.getPayload());
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        StreamSession session = sessions.get(socket.getId());
        if (session != null) {
            session.heard();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        StreamSession session = sessions.remove(socket.getId());
        if (session != null) {
            session.end();
            wishes.leaveAll(session);
        }
    }
}
