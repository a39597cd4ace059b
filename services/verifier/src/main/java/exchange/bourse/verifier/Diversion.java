package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a replayed stage and the replay's cluster, and leads what the stage says to command topics to topics of its own. So the
 * topology is the engine's to the last name, and what it says is not taken for a command a second time.
 */
public final class Diversion implements ProducerInterceptor<byte[], byte[]> {

    /** The setting that has the stage's name. */
    static final String STAGE = "bourse.replay.stage";

    private static final Set<String> COMMAND_TOPICS = Topics.all()
            .stream()
            .filter(topic -> topic.kind() == Topic.Kind.COMMANDS)
            .map(Topic::name)
            .collect(Collectors.toSet());

    private String stage = "";

    /** Kafka's producer makes it. */
    public Diversion() {
    }

    /** The topic of what a stage says to a topic. */
    static String of(String topic, String stage) {
        return topic + "-of-" + stage;
    }

    @Override
    public void configure(Map<String, ?> settings) {
        stage = String.valueOf(settings.get(STAGE));
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        return COMMAND_TOPICS.contains(record.topic())
                ? new ProducerRecord<>(of(record.topic(), stage), record.partition(), record.timestamp(), record.key(), record.value(),
                        record.headers())
                : record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        // Kafka Streams looks after that.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
