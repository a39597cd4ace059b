package exchange.bourse.gateway.streams;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.stereotype.Component;

/** Reads what an account was told, or would have been, from the log itself, so that it can be told again by any gateway. */
@Component
class AccountLog {

    /** Some minutes of a busy partition: a client that was away for longer looks at the lists, which cost less than reading all that. */
    private static final long RECORDS_MAX = 200_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Map<StreamKind, Topic<? extends SpecificRecord>> TOPICS = Map.of(StreamKind.ORDER, Topics.ORDER_EVENTS,
            StreamKind.TRADE, Topics.EXECUTIONS, StreamKind.DEPOSIT, Topics.DEPOSIT_EVENTS);

    private final BourseSettings settings;
    private final ConfluentSerdes serdes;
    private final StreamFeed feed;

    AccountLog(BourseSettings settings, ConfluentSerdes serdes, StreamFeed feed) {
        this.settings = settings;
        this.serdes = serdes;
        this.feed = feed;
    }

    /**
     * The messages of an account's stream after one of them, up to the present end of the log.
     *
     * @throws StreamRefusedException if there is no such place in the log, or too much after it
     */
    List<StreamMessage> after(StreamName stream, String account, long sequence) throws StreamRefusedException {
        Topic<? extends SpecificRecord> topic = TOPICS.get(stream.kind());
        if (topic == null) {
            return List.of();
        }
        TopicPartition partition = new TopicPartition(topic.name(),
                Utils.toPositive(Utils.murmur2(account.getBytes(StandardCharsets.UTF_8))) % topic.partitions());
        try (KafkaConsumer<String, ? extends SpecificRecord> consumer = consumer(topic)) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            if (sequence > end || end - sequence > RECORDS_MAX) {
                throw new StreamRefusedException(StreamError.CANNOT_RESUME, stream.text());
            }
            consumer.seek(partition, sequence);
            return read(consumer, partition, end, account);
        }
    }

    private List<StreamMessage> read(KafkaConsumer<String, ? extends SpecificRecord> consumer, TopicPartition partition, long end,
            String account) {
        List<StreamMessage> messages = new ArrayList<>();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, ? extends SpecificRecord> record : consumer.poll(POLL)) {
                if (account.equals(record.key())) {
                    messages.add(feed.own(record.value(), record.offset()));
                }
            }
        }
        return messages;
    }

    private <V extends SpecificRecord> KafkaConsumer<String, V> consumer(Topic<V> topic) {
        Map<String, Object> client = settings.kafka().access().client();
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(client, new StringDeserializer(), serdes.deserializer(topic));
    }
}
