package exchange.bourse.platform.replay.audience;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One client; one that is deaf reads nothing after the first moment. */
final class Listener implements WebSocket.Listener {

    private final boolean deaf;
    private final Sequences sequences = new Sequences();
    private final StringBuilder part = new StringBuilder();
    private volatile @Nullable String end;

    Listener(boolean deaf) {
        this.deaf = deaf;
    }

    /** Connects. */
    CompletableFuture<WebSocket> connect(HttpClient client, URI address) {
        return client.newWebSocketBuilder().buildAsync(address, this);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        synchronized (this) {
            part.append(text);
            if (last) {
                sequences.take(part);
                part.setLength(0);
            }
        }
        if (!deaf) {
            socket.request(1);
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end = status + " " + reason;
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        end = String.valueOf(failure.getMessage());
    }

    /** Why the exchange ended the connection; null while it has not. */
    @Nullable
    String end() {
        return end;
    }

    synchronized long messages() {
        return sequences.messages();
    }

    synchronized long gaps() {
        return sequences.gaps();
    }

    synchronized Map<String, Long> last() {
        return sequences.last();
    }

    /** Whether it was told at least so much. */
    boolean reached(Map<String, Long> places) {
        Map<String, Long> last = last();
        return places.entrySet().stream().allMatch(place -> last.getOrDefault(place.getKey(), -1L) >= place.getValue());
    }
}
