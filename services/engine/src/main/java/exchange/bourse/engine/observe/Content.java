package exchange.bourse.engine.observe;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a record is about: of a command what is in its envelope, of an event the event. */
final class Content {

    private Content() {
    }

    /** What a record's value is about; null if it is none of ours. */
    static @Nullable SpecificRecord of(@Nullable Object value) {
        Object inside = switch (value) {
            case AccountCommand command -> command.getCommand();
            case BookCommand command -> command.getCommand();
            case null, default -> value;
        };
        return inside instanceof SpecificRecord content ? content : null;
    }
}
