package exchange.bourse.gateway.commands;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;

/** The way into the log: every copy acknowledges, nothing is written twice, and nothing waits for company. */
@Configuration(proxyBeanMethods = false)
class CommandsConfiguration {

    @Bean
    DefaultKafkaProducerFactory<String, SpecificRecord> commandProducers(BourseSettings settings, ConfluentSerdes serdes,
            MeterRegistry registry) {
        int timeoutMs = Math.toIntExact(settings.gateway().commandTimeout().toMillis());
        Map<String, Object> producer = settings.kafka().access().client();
        producer.put(ProducerConfig.CLIENT_ID_CONFIG, "bourse-gateway-" + settings.gateway().nodeId());
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeoutMs);
        // A broker that hangs is left for its successor while there is time for that.
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs / 2);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMs);
        DefaultKafkaProducerFactory<String, SpecificRecord> producers = new DefaultKafkaProducerFactory<>(producer, new StringSerializer(),
                commandSerializer(serdes));
        producers.addListener(new MicrometerProducerListener<>(registry));
        return producers;
    }

    @Bean
    KafkaTemplate<String, SpecificRecord> commandTemplate(DefaultKafkaProducerFactory<String, SpecificRecord> producers) {
        return new KafkaTemplate<>(producers);
    }

    private static Serializer<SpecificRecord> commandSerializer(ConfluentSerdes serdes) {
        Serializer<AccountCommand> account = serdes.serializer(Topics.ACCOUNT_COMMANDS);
        Serializer<BookCommand> book = serdes.serializer(Topics.BOOK_COMMANDS);
        return (topic, value) -> switch (value) {
            case AccountCommand command -> account.serialize(topic, command);
            case BookCommand command -> book.serialize(topic, command);
            default -> throw new IllegalArgumentException("not a command: " + value.getSchema().getName());
        };
    }
}
