import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads every trade and every final k-line from the beginning to the end, and sums them up by market, exactly. It knows the addresses of
 * broker and registry, and no class of the exchange.
 */
class MarketHistory {

    public static void main(String[] arguments) {
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0], "schema.registry.url", arguments[1],
                // Only what was committed: a transaction of the exchange may still be aborted.
                "isolation.level", "read_committed",
                "key.deserializer", StringDeserializer.class, "value.deserializer", KafkaAvroDeserializer.class,
                // Decimals as BigDecimal and times as Instant.
                "avro.use.logical.type.converters", true);
        Map<String, BigDecimal> traded = new TreeMap<>();
        long trades = read(settings, "trades", trade -> traded.merge(trade.get("market").toString(), (BigDecimal) trade.get("quantity"),
                BigDecimal::add));
        Map<String, BigDecimal> charted = new TreeMap<>();
        long klines = read(settings, "klines", kline -> charted.merge(kline.get("market") + " " + kline.get("period"),
                (BigDecimal) kline.get("base_volume"), BigDecimal::add));
        print(trades + " trades to the end; what each market traded:", traded);
        print(klines + " k-lines to the end; what those of each period add up to:", charted);
    }

    /** Reads a topic from its beginning to where it ends now. */
    private static long read(Map<String, Object> settings, String topic, Consumer<GenericRecord> each) {
        try (KafkaConsumer<String, GenericRecord> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            long count = 0;
            // Positions, not records, tell the end: the last places of a partition may be markers of transactions.
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    each.accept(event.value());
                    count++;
                }
            }
            return count;
        }
    }

    private static void print(String title, Map<String, BigDecimal> sums) {
        System.out.println(title);
        sums.forEach((name, sum) -> System.out.println("  " + name + " " + sum.stripTrailingZeros().toPlainString()));
    }
}
