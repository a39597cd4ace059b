package exchange.bourse.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import exchange.bourse.connectors.ChangeReader.Change;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A Peatio exchange on PostgreSQL, whose data are brought along; one story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LegacyPostgresIT {

    private static final String CONNECTOR = "legacy-postgres";
    private static final String ORDERS = "orders";
    private static final String LIABILITIES = "liabilities";

    private static final ChangeReader CHANGES = new ChangeReader(RealParts.connect());

    @BeforeAll
    static void start() throws IOException, SQLException, InterruptedException {
        execute(Files.readString(Path.of("src", "test", "resources", "peatio.sql")));
        execute(Document.postgres());
        RealParts.connect().run(CONNECTOR);
    }

    @Test
    @Order(1)
    void everyRowIsThereToTheLastDigit() {
        List<Change> orders = CHANGES.until(ORDERS, "id", 1L);

        assertThat(orders).singleElement().satisfies(change -> {
            assertThat(change.operation()).isEqualTo("r");
            assertThat(change.column("price")).isEqualTo(new BigDecimal("0.1234567890123456"));
            assertThat(change.column("locked")).isEqualTo(new BigDecimal("99.8765432109876544"));
            assertThat(change.column("market_id")).hasToString("btcusd");
        });
        assertThat(CHANGES.all("accounts")).extracting(change -> change.column("balance"))
                .containsExactly(new BigDecimal("900.1234567890123456"), new BigDecimal("0E-16"));
    }

    @Test
    @Order(2)
    void nobodysNameAndNoSecretIsThere() {
        GenericRecord member = Objects.requireNonNull(CHANGES.all("members").getFirst().after());
        GenericRecord market = Objects.requireNonNull(CHANGES.all("markets").getFirst().after());

        assertThat(member.toString()).contains("ID0001").doesNotContain("secret");
        assertThat(member.getSchema().getFields()).noneMatch(field -> field.name().matches("email|username"));
        assertThat(market.toString()).contains("btcusd").doesNotContain("secret");
    }

    @Test
    @Order(3)
    void changesFollowInTheirOrder() throws SQLException {
        execute("UPDATE orders SET volume = 0.5, trades_count = 1 WHERE id = 1");
        execute("INSERT INTO trades (price, amount, total, maker_order_id, taker_order_id, market_id) VALUES (0.1, 0.5, 0.05, 1, 2, 'btcusd')");
        execute("UPDATE orders SET volume = 0, trades_count = 2, state = 200 WHERE id = 1");

        assertThat(CHANGES.until(ORDERS, "state", 200)).extracting(Change::operation, change -> change.column("trades_count"))
                .containsExactly(tuple("r", 0), tuple("u", 1), tuple("u", 2));
        assertThat(CHANGES.until("trades", "id", 1L)).extracting(Change::operation).containsExactly("c");
    }

    @Test
    @Order(4)
    void tidyingUpChangesNoSum() throws SQLException {
        addOrder(2);
        addEntry("Order", 10);
        addEntry("Order", 20);
        execute("DELETE FROM orders WHERE id = 2");
        // As Peatio's stored procedure does: in one statement's transaction, the sum under the id of the last.
        execute("DELETE FROM liabilities WHERE reference_type = 'Order'");
        execute("INSERT INTO liabilities (code, currency_id, member_id, reference_type, reference_id, debit) VALUES (201, 'usd', 1, 'CompactOrders', 20260102, 30)");
        addOrder(3);
        addEntry("Withdraw", 5);

        assertThat(CHANGES.until(ORDERS, "id", 3L)).extracting(Change::operation).doesNotContain("d").endsWith("c", "c");
        List<Change> entries = CHANGES.until(LIABILITIES, "reference_type", new Utf8("Withdraw"));
        assertThat(entries).extracting(Change::operation).doesNotContain("d");
        assertThat(sum(entries)).isEqualByComparingTo(sumInDatabase());
    }

    @Test
    @Order(5)
    void aWorkerThatIsKilledMissesNothingAndRepeatsNothing() throws SQLException {
        for (int number = 1; number <= 20; number++) {
            addEntry("Before", number);
        }
        RealParts.connect().killWorker(CONNECTOR);
        for (int number = 1; number <= 20; number++) {
            addEntry("After", number);
        }
        addEntry("Last", 1);

        List<Change> entries = CHANGES.until(LIABILITIES, "reference_type", new Utf8("Last"));
        for (String kind : List.of("Before", "After")) {
            assertThat(entries.stream().filter(change -> kind.equals(String.valueOf(change.column("reference_type")))))
                    .extracting(change -> ((BigDecimal) Objects.requireNonNull(change.column("debit"))).intValueExact())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        }
        assertThat(sum(entries)).isEqualByComparingTo(sumInDatabase());
    }

    private static void addOrder(int id) throws SQLException {
        execute("""
                INSERT INTO orders (id, uuid, bid, ask, market_id, price, volume, origin_volume, maker_fee, taker_fee, state, type, member_id, ord_type, locked)
                VALUES (%d, decode(md5('%1$d'), 'hex'), 'usd', 'btc', 'btcusd', 1, 1, 1, 0, 0, 100, 'OrderBid', 1, 'limit', 1)"""
                .formatted(id));
    }

    private static void addEntry(String kind, int debit) throws SQLException {
        execute("INSERT INTO liabilities (code, currency_id, member_id, reference_type, reference_id, debit) VALUES (201, 'usd', 1, '%s', 1, %d)"
                .formatted(kind, debit));
    }

    private static BigDecimal sum(List<Change> entries) {
        return entries.stream()
                .map(change -> ((BigDecimal) Objects.requireNonNull(change.column("credit")))
                        .subtract((BigDecimal) Objects.requireNonNull(change.column("debit"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumInDatabase() throws SQLException {
        return RealParts.legacy().query("SELECT sum(credit - debit) FROM liabilities", result -> {
            assertThat(result.next()).isTrue();
            return result.getBigDecimal(1);
        });
    }

    private static void execute(String sql) throws SQLException {
        RealParts.legacy().execute(sql);
    }
}
