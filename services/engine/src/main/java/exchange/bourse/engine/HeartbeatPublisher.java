package exchange.bourse.engine;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells every market the time, through the log: the broker stamps the record, so that a replay sees the same time. Several engines may do
 * it at once, since a heartbeat has no other effect.
 */
@Component
class HeartbeatPublisher implements DisposableBean {

    private static final String NO_MARKET = "";

    private final DefaultKafkaProducerFactory<String, BookCommand> producers;
    private final KafkaTemplate<String, BookCommand> kafka;
    private final boolean matches;

    HeartbeatPublisher(EngineSettings settings) {
        ConfluentSerdes serdes = new ConfluentSerdes(settings.kafka().schemaRegistryUrl());
        producers = new DefaultKafkaProducerFactory<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers(),
                ProducerConfig.CLIENT_ID_CONFIG, "bourse-heartbeat"), new StringSerializer(), serdes.serializer(Topics.BOOK_COMMANDS));
        kafka = new KafkaTemplate<>(producers);
        matches = settings.engine().topologies().contains(RunnableTopology.MATCHING);
    }

    /** A heartbeat that is lost needs no answer: the next one follows. */
    @SuppressWarnings("FutureReturnValueIgnored")
    @Scheduled(fixedRateString = "${bourse.engine.heartbeat-interval:1s}")
    void beat() {
        if (matches) {
            for (int partition = 0; partition < Topics.BOOK_COMMANDS.partitions(); partition++) {
                kafka.send(new ProducerRecord<>(Topics.BOOK_COMMANDS.name(), partition, NO_MARKET,
                        new BookCommand(NO_MARKET, partition, new Heartbeat())));
            }
        }
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
