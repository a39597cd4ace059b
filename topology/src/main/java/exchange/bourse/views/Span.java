package exchange.bourse.views;

import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A part of time.
 *
 * @param from its begin, which belongs to it; null for none
 * @param to its end, which does not; null for none
 */
public record Span(@Nullable Instant from, @Nullable Instant to) {

    /** All of time. */
    public static final Span ALWAYS = new Span(null, null);

    /** Whether a time is in it. */
    public boolean contains(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    /** The first key in it, of keys that go on with a time after what they begin with. */
    Bytes first(Supplier<ViewKey> begin) {
        return from == null ? begin.get().key() : begin.get().time(from).key();
    }

    /** The key behind the last in it. */
    Bytes last(Supplier<ViewKey> begin) {
        return to == null ? begin.get().end() : begin.get().time(to).key();
    }
}
