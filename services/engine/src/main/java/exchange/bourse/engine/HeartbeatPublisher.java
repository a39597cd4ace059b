package exchange.bourse.engine;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.platform.kafka.ClusterAccess;
import exchange.bourse.stream.MarketPartitions;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells every market that is matched here the time, through the log: the broker stamps the record, so that a replay sees the same time.
 * That a second engine may do so as well while partitions move has no effect.
 */
@Component
class HeartbeatPublisher implements DisposableBean {

    private static final String NO_MARKET = "";

    private final DefaultKafkaProducerFactory<String, BookCommand> producers;
    private final KafkaTemplate<String, BookCommand> kafka;
    private final MarketPartitions<SpecificRecord> matched;

    HeartbeatPublisher(EngineSettings settings, MarketPartitions<SpecificRecord> matched) {
        ClusterAccess access = settings.kafka().access();
        Map<String, Object> client = access.client();
        client.put(ProducerConfig.CLIENT_ID_CONFIG, "bourse-heartbeat");
        producers = new DefaultKafkaProducerFactory<>(client, new StringSerializer(), access.serdes().serializer(Topics.BOOK_COMMANDS));
        kafka = new KafkaTemplate<>(producers);
        this.matched = matched;
    }

    /** A heartbeat that is lost needs no answer: the next one follows. */
    @SuppressWarnings("FutureReturnValueIgnored")
    @Scheduled(fixedRateString = "${bourse.engine.heartbeat-interval:1s}")
    void beat() {
        matched.learned()
                .forEach(partition -> kafka.send(new ProducerRecord<>(Topics.BOOK_COMMANDS.name(), partition, NO_MARKET,
                        new BookCommand(NO_MARKET, partition, new Heartbeat()))));
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
