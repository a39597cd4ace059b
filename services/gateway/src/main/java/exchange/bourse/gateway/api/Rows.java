package exchange.bourse.gateway.api;

import exchange.bourse.views.Slice;
import java.util.function.Consumer;

/**
 * Something that gives rows one by one.
 *
 * @param <J> the type of the rows
 */
@FunctionalInterface
public interface Rows<J> {

    /** Gives those of a slice. */
    void each(Slice slice, Consumer<J> consumer);
}
