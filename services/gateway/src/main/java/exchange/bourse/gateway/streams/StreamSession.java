package exchange.bourse.gateway.streams;

import exchange.bourse.gateway.settings.BourseSettings;
import jakarta.websocket.RemoteEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * One client's connection. It has one thread, which alone writes to the socket, and sleeps until it is told that there is something to
 * read. A client that takes nothing stops this thread and nobody else's, until the socket gives up or the streams have run away from it.
 */
final class StreamSession {

    private static final Logger LOGGER = LoggerFactory.getLogger(StreamSession.class);
    private static final int REPLIES_MAX = 64;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final WebSocketSession socket;
    private final RemoteEndpoint.Basic remote;
    private final String account;
    private final @Nullable Instant expiresAt;
    private final Consumer<StreamClose> farewell;
    private final Map<StreamName, Subscription> subscriptions = new ConcurrentHashMap<>();
    /** What was answered; an empty text stands for a ping. */
    private final BlockingQueue<String> replies = new ArrayBlockingQueue<>(REPLIES_MAX);
    private final Semaphore signal = new Semaphore(0);
    private volatile long heardNs = System.nanoTime();
    private volatile boolean closed;
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * A session of a socket that was just opened.
     *
     * @param account whose it is; empty if nobody's
     * @param expiresAt when its token does; null without a token
     * @param farewell is told once, should the exchange close it
     */
    StreamSession(WebSocketSession socket, String account, @Nullable Instant expiresAt, BourseSettings.Streams settings,
            Consumer<StreamClose> farewell) {
        this.socket = socket;
        this.account = account;
        this.expiresAt = expiresAt;
        this.farewell = farewell;
        jakarta.websocket.Session session = ((NativeWebSocketSession) socket).getNativeSession(jakarta.websocket.Session.class);
        if (session == null) {
            throw new IllegalStateException("not a socket of the container's");
        }
        session.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", settings.sendTimeout().toMillis());
        remote = session.getBasicRemote();
    }

    /** Begins to write; until the session is closed. */
    void start() {
        Thread.ofVirtual().name("stream-" + socket.getId()).start(this::write);
    }

    private void write() {
        try {
            remote.setBatchingAllowed(true);
            while (!closed) {
                signal.acquire();
                signal.drainPermits();
                writeReplies();
                for (Subscription subscription : subscriptions.values()) {
                    if (subscription.hasNext()) {
                        for (StreamMessage message : subscription.next()) {
                            remote.sendText(message.json());
                        }
                    }
                }
                remote.flushBatch();
            }
        } catch (StreamOverrunException | IOException | IllegalStateException e) {
            // The container throws both of the latter for a socket that takes nothing, or is gone.
            close(StreamClose.SLOW_CONSUMER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOGGER.atError().setCause(e).log("a stream could not be told");
            close(StreamClose.SERVER_ERROR);
        }
    }

    private void writeReplies() throws IOException {
        for (String reply = replies.poll(); reply != null; reply = replies.poll()) {
            if (reply.isEmpty()) {
                remote.sendPing(NOTHING.duplicate());
            } else {
                remote.sendText(reply);
            }
        }
    }

    /** Answers the client; one that asks and asks and takes no answer is dropped. */
    void reply(String json) {
        if (replies.offer(json)) {
            wake();
        } else {
            close(StreamClose.SLOW_CONSUMER);
        }
    }

    /** Asks whether the client is there. */
    void ping() {
        reply("");
    }

    /** There may be something to read. */
    void wake() {
        signal.release();
    }

    /** The client said something. */
    void heard() {
        heardNs = System.nanoTime();
    }

    /** For how long the client has said nothing. */
    long silentNs() {
        return System.nanoTime() - heardNs;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && now.isAfter(expiresAt);
    }

    String account() {
        return account;
    }

    Map<StreamName, Subscription> subscriptions() {
        return subscriptions;
    }

    /** The names of all streams that the client gets, in order. */
    Set<String> streams() {
        Set<String> names = new TreeSet<>();
        subscriptions.keySet().forEach(stream -> names.add(stream.text()));
        return names;
    }

    /** Whether the socket is closed, or about to be. */
    boolean isOver() {
        return closed;
    }

    /** The socket is closed. */
    void end() {
        closed = true;
        wake();
    }

    /** Closes the socket; on a thread of its own, because a socket that takes nothing takes no farewell either. */
    void close(StreamClose reason) {
        if (closing.compareAndSet(false, true)) {
            farewell.accept(reason);
        }
        end();
        Thread.ofVirtual().name("stream-end-" + socket.getId()).start(() -> {
            try {
                socket.close(new CloseStatus(reason.status(), reason.text()));
            } catch (IOException | IllegalStateException e) {
                LOGGER.atDebug().addKeyValue("reason", reason).log("a socket was gone before it was closed");
            }
        });
    }
}
