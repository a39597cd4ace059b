package exchange.bourse.engine.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadProducerTest {

    /** Nobody is there: what is tested happens before a broker is asked. */
    private final ThreadProducer producer = new ThreadProducer(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1", ProducerConfig.TRANSACTIONAL_ID_CONFIG, "thread"), () -> {});

    @AfterEach
    void close() {
        producer.close(Duration.ZERO);
    }

    @Test
    void aThreadWhoseTransactionWasAbortedBeginsNoOtherWithTheSameProducer() {
        assertThatThrownBy(producer::beginTransaction).isNotInstanceOf(ProducerFencedException.class);
        assertThatThrownBy(producer::abortTransaction).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(producer::beginTransaction).isInstanceOf(ProducerFencedException.class);
    }

    @Test
    void itFlushesOnceForAllTasksBeforeTheirPositionsAreSent() {
        producer.flush();
        assertThat(flushedNs()).isZero();
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
            producer.sendOffsetsToTransaction(Map.of(), consumer.groupMetadata());
        }
        assertThat(flushedNs()).isPositive();
    }

    private double flushedNs() {
        return producer.metrics()
                .entrySet()
                .stream()
                .filter(metric -> metric.getKey().name().equals("flush-time-ns-total"))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }
}
