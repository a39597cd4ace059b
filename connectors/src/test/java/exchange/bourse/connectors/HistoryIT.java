package exchange.bourse.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Kline;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.platform.kafka.Replication;
import exchange.bourse.platform.kafka.TopicAdministrator;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trades and k-lines in a database, for SQL. */
class HistoryIT {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final String MARKET = "btcusd";

    @BeforeAll
    static void topics() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.connect().bootstrapServers()))) {
            new TopicAdministrator(admin, serdes(), Replication.NONE).applyCatalogue();
        }
    }

    private static ConfluentSerdes serdes() {
        return new ConfluentSerdes(RealParts.connect().registry());
    }

    @Test
    void committedTradesAreThereOnceToTheLastDigit() throws Exception {
        write(Topics.TRADES, true, List.of(trade(1, "0.000000000000000001"), trade(2, "12345678901234567890.123456789012345678")));
        write(Topics.TRADES, false, List.of(trade(3, "3")));
        write(Topics.TRADES, true, List.of(trade(2, "12345678901234567890.123456789012345678"), trade(4, "4")));
        RealParts.connect().run("history-trades");

        List<String> rows = await("SELECT trade_id, market, price, taker_side, time FROM trades ORDER BY trade_id",
                "4|btcusd|4.000000000000000000|BUY|2026-01-02 03:04:05.678");
        assertThat(rows).containsExactly("1|btcusd|0.000000000000000001|BUY|2026-01-02 03:04:05.678",
                "2|btcusd|12345678901234567890.123456789012345678|BUY|2026-01-02 03:04:05.678",
                "4|btcusd|4.000000000000000000|BUY|2026-01-02 03:04:05.678");
    }

    @Test
    void aKlineIsNamedByMarketPeriodAndTime() throws Exception {
        write(Topics.KLINES, true, List.of(kline("1m", "1"), kline("5m", "2"), kline("1m", "3")));
        RealParts.connect().run("history-klines");

        assertThat(await("SELECT period, close FROM klines ORDER BY period", "5m|2.000000000000000000"))
                .containsExactly("1m|3.000000000000000000", "5m|2.000000000000000000");
    }

    /** Waits until the last row of a query is as expected. */
    private static List<String> await(String query, String last) {
        return Awaitility.await(query)
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> RealParts.history().query(query, HistoryIT::rows), rows -> !rows.isEmpty() && rows.getLast().equals(last));
    }

    private static List<String> rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                columns.add(result.getString(column));
            }
            rows.add(String.join("|", columns));
        }
        return rows;
    }

    private static <V extends SpecificRecord> void write(Topic<V> topic, boolean commit, List<V> values) throws Exception {
        try (KafkaProducer<String, V> producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealParts.connect().bootstrapServers(), ProducerConfig.TRANSACTIONAL_ID_CONFIG, "history"), new StringSerializer(),
                serdes().serializer(topic))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (Future<RecordMetadata> sent : values.stream()
                    .map(value -> producer.send(new ProducerRecord<>(topic.name(), MARKET, value)))
                    .toList()) {
                sent.get();
            }
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static Trade trade(long id, String price) {
        return Trade.newBuilder()
                .setTradeId(id)
                .setMarket(MARKET)
                .setSequence(id)
                .setPrice(decimal(price))
                .setQuantity(decimal("1"))
                .setTotal(decimal("1"))
                .setTakerSide(Side.BUY)
                .setMakerOrderId(1)
                .setTakerOrderId(2)
                .setTime(TIME)
                .build();
    }

    private static Kline kline(String period, String close) {
        return Kline.newBuilder()
                .setMarket(MARKET)
                .setPeriod(period)
                .setOpenTime(TIME)
                .setOpen(decimal("1"))
                .setHigh(decimal("3"))
                .setLow(decimal("1"))
                .setClose(decimal(close))
                .setBaseVolume(decimal("1"))
                .setQuoteVolume(decimal("1"))
                .setTradesCount(1)
                .setFirstSequence(1)
                .setLastSequence(1)
                .build();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).setScale(18);
    }
}
