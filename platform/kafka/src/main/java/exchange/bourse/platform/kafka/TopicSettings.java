package exchange.bourse.platform.kafka;

import exchange.bourse.catalogue.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The settings of a topic that follow from the catalogue.
 *
 * @param topic the topic's name
 * @param permanent those that decide what the records are; another value later would not mend those that are there
 * @param adjustable those that only decide how long records are kept, and how many copies there have to be before they count
 */
record TopicSettings(String topic, Map<String, String> permanent, Map<String, String> adjustable) {

    private static final Duration SEGMENT_MAX = Duration.ofDays(7);

    static TopicSettings of(Topic<?> topic, Replication replication) {
        Map<String, String> permanent = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
                topic.kind().compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, topic.kind().stampedByBroker() ? "LogAppendTime" : "CreateTime");
        boolean forever = topic.retention().equals(Topic.FOREVER);
        return new TopicSettings(topic.name(), permanent,
                Map.of(TopicConfig.RETENTION_MS_CONFIG, forever ? "-1" : Long.toString(topic.retention().toMillis()),
                        TopicConfig.SEGMENT_MS_CONFIG, Long.toString(segment(topic.retention()).toMillis()),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replication.minInSync())));
    }

    /** Whole segments are deleted, so one that spans more than the retention would keep records for longer. */
    private static Duration segment(Duration retention) {
        Duration half = retention.dividedBy(2);
        return half.compareTo(SEGMENT_MAX) < 0 ? half : SEGMENT_MAX;
    }

    /** All of them. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>(permanent);
        all.putAll(adjustable);
        return all;
    }

    /**
     * The adjustable settings that a topic has otherwise.
     *
     * @param found tells the value that the topic has for a setting
     * @throws IllegalStateException naming the topic and the setting, if it has one of the permanent ones otherwise
     */
    Map<String, String> differentFrom(UnaryOperator<String> found) {
        permanent.forEach((name, value) -> {
            if (!value.equals(found.apply(name))) {
                throw new IllegalStateException("topic %s has %s=%s, the catalogue says %s, and its records were written with the former"
                        .formatted(topic, name, found.apply(name), value));
            }
        });
        Map<String, String> different = new HashMap<>(adjustable);
        different.entrySet().removeIf(setting -> setting.getValue().equals(found.apply(setting.getKey())));
        return different;
    }
}
