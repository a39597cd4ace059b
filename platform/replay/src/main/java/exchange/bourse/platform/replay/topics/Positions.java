package exchange.bourse.platform.replay.topics;

import java.util.Map;

/**
 * A place in each partition of a topic.
 *
 * @param topic the topic's name
 * @param offsets the offset of the next event, by partition
 */
public record Positions(String topic, Map<Integer, Long> offsets) {

    /** Keeps a copy. */
    public Positions {
        offsets = Map.copyOf(offsets);
    }

    /** Whether an event stands at or after the place in its partition. */
    public boolean reachedBy(TopicEvent event) {
        return event.offset() >= offsets.getOrDefault(event.partition(), 0L);
    }
}
