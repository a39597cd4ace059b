package exchange.bourse.platform.replay.topics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in a topic.
 *
 * @param partition its partition
 * @param offset its place there
 * @param value the event, decoded with the schema from the registry
 */
public record TopicEvent(int partition, long offset, GenericRecord value) {

    /** A field with text or a symbol of an enumeration. */
    public String text(String field) {
        return value.get(field).toString();
    }

    /** A field with text that may be null. */
    public @Nullable String optionalText(String field) {
        Object found = value.get(field);
        return found == null ? null : found.toString();
    }

    /** A field with an array of records, each as if it were an event of its own. */
    public List<TopicEvent> parts(String field) {
        return ((List<?>) value.get(field)).stream().map(part -> new TopicEvent(partition, offset, (GenericRecord) part)).toList();
    }

    /** A field with a decimal. */
    public BigDecimal decimal(String field) {
        return (BigDecimal) value.get(field);
    }

    /** A field with a long integer, for example an id. */
    public long number(String field) {
        return (Long) value.get(field);
    }

    /** A field with an integer. */
    public int integer(String field) {
        return (Integer) value.get(field);
    }

    /** A field with a time stamp. */
    public Instant time(String field) {
        return (Instant) value.get(field);
    }
}
