package exchange.bourse.platform.e2e;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Two and a half days of XRP/ETH at Binance, brought in as matching would have told them, with their own times: since time is the broker's,
 * no order that is placed today could have been traded then.
 *
 * @param folder the recording
 */
record RecordedMarket(Path folder) {

    /** The market, and a partition that no other has. */
    static final String MARKET = "xrpeth";
    private static final int PARTITION = 7;
    private static final int SCALE = 18;

    private List<String[]> rows(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The k-lines as the exchange published them: open time in milliseconds, open, high, low, close, volume. */
    List<String[]> klines(String period) {
        return rows("klines-%s.csv.gz".formatted(period));
    }

    /** Writes its definition, its trades, and that time went on to the end of the last window. */
    void write(String bootstrapServers, String registry) {
        ConfluentSerdes serdes = new ConfluentSerdes(registry);
        send(bootstrapServers, serdes, Topics.MARKETS, List.of(new Timed<>(0, 0, definition())));
        List<String[]> rows = rows("aggtrades.csv.gz");
        List<Timed<Trade>> trades = new ArrayList<>();
        for (String[] row : rows) {
            trades.add(new Timed<>(PARTITION, Long.parseLong(row[5]), trade(trades.size() + 1, row)));
        }
        send(bootstrapServers, serdes, Topics.TRADES, trades);
        long endMs = trades.getLast().timeMs() + 3_600_000;
        MarketClock clock = MarketClock.newBuilder()
                .setMarket(MARKET)
                .setTime(Instant.ofEpochMilli(endMs))
                .setLastTradeSequence(trades.size())
                .build();
        send(bootstrapServers, serdes, Topics.MARKET_CLOCK, List.of(new Timed<>(PARTITION, endMs, clock)));
    }

    private record Timed<V>(int partition, long timeMs, V value) {}

    private static <V extends SpecificRecord> void send(String bootstrapServers, ConfluentSerdes serdes, Topic<V> topic,
            List<Timed<V>> records) {
        try (KafkaProducer<String, V> producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(),
                serdes.serializer(topic))) {
            List<Future<RecordMetadata>> sent = records.stream()
                    .map(record -> producer
                            .send(new ProducerRecord<>(topic.name(), record.partition(), record.timeMs(), MARKET, record.value())))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Trade trade(long sequence, String[] row) {
        BigDecimal price = decimal(row[1]);
        BigDecimal quantity = decimal(row[2]);
        return new Trade(sequence * 1_024 + PARTITION, MARKET, sequence, price, quantity,
                price.multiply(quantity).setScale(SCALE, RoundingMode.DOWN), Boolean.parseBoolean(row[6]) ? Side.SELL : Side.BUY, 1L, 2L,
                Instant.ofEpochMilli(Long.parseLong(row[5])));
    }

    private static MarketDefinition definition() {
        return MarketDefinition.newBuilder()
                .setMarket(MARKET)
                .setName("XRP/ETH")
                .setBase("xrp")
                .setQuote("eth")
                .setBaseScale(8)
                .setQuoteScale(8)
                .setPricePrecision(8)
                .setAmountPrecision(0)
                .setMinPrice(decimal("0.00000001"))
                .setMaxPrice(decimal("0"))
                .setMinAmount(decimal("1"))
                .setMakerFee(decimal("0"))
                .setTakerFee(decimal("0"))
                .setState(MarketState.LOCKED)
                .setPartition(PARTITION)
                .setPosition(99)
                .build();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).setScale(SCALE, RoundingMode.UNNECESSARY);
    }
}
