package exchange.bourse.platform.replay.topics;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class PrintedTradeTest {

    private static final String REGISTRY = "mock://printed-trade-test";

    @Test
    void aTradeIsReadByTheRegistrysSchemaAlone() {
        Instant time = Instant.ofEpochMilli(1_430_438_404_518L);
        Trade trade = new Trade(7L, "btcusd", 1L, decimal("236.47"), decimal("0.21144331"), decimal("50"), Side.SELL, 11L, 12L, time);

        GenericRecord read = decode(trade);

        assertThat(read).isNotInstanceOf(Trade.class);
        assertThat(PrintedTrade.of(new TopicEvent(0, 0, read)))
                .isEqualTo(new PrintedTrade(11, 12, Side.SELL, decimal("236.47"), decimal("0.21144331"), time));
    }

    private static GenericRecord decode(Trade trade) {
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(); KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(Map.of("schema.registry.url", REGISTRY, "avro.remove.java.properties", true), false);
            deserializer.configure(TopicReader.avroSettings(URI.create(REGISTRY)), false);
            return (GenericRecord) deserializer.deserialize("trades", serializer.serialize("trades", trade));
        }
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value).setScale(18);
    }
}
