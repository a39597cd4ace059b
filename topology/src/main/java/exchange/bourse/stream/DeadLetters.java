package exchange.bourse.stream;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.DeadLetter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of commands that cannot be read: they are passed over, and go to the dead letters of their topic, within the transaction of
 * their neighbours, so that one such record stops nobody and none is lost (Kafka's KIP-1034). Their place in the log and the reason follow
 * from the record alone, so a replay says the same.
 *
 * <p>Where the failure is not the record's, as when the registry is gone, nothing is passed over: the task fails, and begins again.
 */
public final class DeadLetters implements DeserializationExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetters.class);

    /** The setting with the {@link TopicSerdes} to write with. */
    private static final String SERDES = "bourse.dead.letters.serdes";

    /** Each asks the registry once. */
    private final Map<Topic<DeadLetter>, Serializer<DeadLetter>> serializers = new ConcurrentHashMap<>();
    private @Nullable TopicSerdes serdes;

    /** Kafka Streams makes it. */
    public DeadLetters() {
    }

    /** The settings of an application that owns a command topic. */
    public static Map<String, Object> settings(TopicSerdes serdes) {
        return Map.of(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class, SERDES, serdes);
    }

    /** The settings of an application that reads a command topic of another one: it passes over the same records, and writes nothing. */
    public static Map<String, Object> settings() {
        return Map.of(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        serdes = (TopicSerdes) settings.get(SERDES);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        if (causes(failure).anyMatch(RetriableException.class::isInstance)) {
            return Response.fail();
        }
        String reason = reason(failure);
        LOGGER.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason)
                .log("a record cannot be read and is passed over");
        return serdes == null ? Response.resume() : Response.resume(List.of(letter(serdes, record, reason)));
    }

    private ProducerRecord<byte[], byte[]> letter(TopicSerdes writing, ConsumerRecord<byte[], byte[]> record, String reason) {
        Topic<DeadLetter> topic = Topics.deadLettersOf(Topics.named(record.topic()));
        Serializer<DeadLetter> serializer = serializers.computeIfAbsent(topic, each -> writing.of(each).serializer());
        DeadLetter letter = new DeadLetter(record.topic(), record.partition(), record.offset(), buffer(record.key()),
                buffer(record.value()), reason);
        return new ProducerRecord<>(topic.name(), record.partition(), record.timestamp(), record.key(),
                serializer.serialize(topic.name(), letter));
    }

    private static String reason(Exception failure) {
        return causes(failure).map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .distinct()
                .reduce((outer, inner) -> outer + ": " + inner)
                .orElseThrow();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
