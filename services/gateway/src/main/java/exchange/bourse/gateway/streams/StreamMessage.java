package exchange.bourse.gateway.streams;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A message of a stream, encoded when somebody first reads it, and then the same text for everybody. */
final class StreamMessage {

    private final long sequence;
    private final String key;
    private final Supplier<String> encoder;
    private volatile @Nullable String json;

    /**
     * A message.
     *
     * @param sequence its place among those of its stream; 0 where latest wins
     * @param key where latest wins, what it is the latest of
     * @param encoder makes the text; any thread may call it
     */
    StreamMessage(long sequence, String key, Supplier<String> encoder) {
        this.sequence = sequence;
        this.key = key;
        this.encoder = encoder;
    }

    long sequence() {
        return sequence;
    }

    String key() {
        return key;
    }

    /** The text that clients get. */
    String json() {
        String known = json;
        if (known == null) {
            known = encoder.get();
            json = known;
        }
        return known;
    }
}
