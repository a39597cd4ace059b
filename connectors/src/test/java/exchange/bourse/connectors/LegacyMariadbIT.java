package exchange.bourse.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.connectors.ChangeReader.Change;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A Peatio exchange on MariaDB, whose data are brought along. */
@EnabledIf(value = "exchange.bourse.connectors.Mariadb#isInstalled", disabledReason = "no MariaDB is installed here")
class LegacyMariadbIT {

    private static final String DATABASE = "peatio_production";

    @Test
    void rowsAndChangesComeAlongToTheLastDigitAndTidyingUpDoesNot() throws IOException, InterruptedException {
        try (Mariadb mariadb = Mariadb.start()) {
            mariadb.execute("", "CREATE DATABASE " + DATABASE);
            mariadb.execute(DATABASE,
                    """
                    CREATE TABLE members (id bigint PRIMARY KEY, uid varchar(32) NOT NULL, email varchar(255) NOT NULL);
                    CREATE TABLE wallets (id bigint PRIMARY KEY, settings_encrypted varchar(1024));
                    CREATE TABLE liabilities (id bigint PRIMARY KEY AUTO_INCREMENT, currency_id varchar(255) NOT NULL, member_id bigint, reference_type varchar(255),
                        debit decimal(32,16) NOT NULL DEFAULT 0, credit decimal(32,16) NOT NULL DEFAULT 0, created_at datetime(3) NOT NULL);
                    INSERT INTO members VALUES (1, 'ID0001', 'secret@example.com');
                    INSERT INTO liabilities VALUES (1, 'usd', 1, 'Deposit', 0, 1000.1234567890123456, '2026-01-02 03:04:05.678');
                    """);
            mariadb.execute("", Document.mariadb());
            try (LocalConnect connect = LocalConnect.start(Document.variables(mariadb.port(), DATABASE))) {
                connect.run("legacy-mariadb");
                ChangeReader changes = new ChangeReader(connect);
                Change first = changes.until("liabilities", "id", 1L).getFirst();
                assertThat(first.operation()).isEqualTo("r");
                assertThat(first.column("credit")).isEqualTo(new BigDecimal("1000.1234567890123456"));
                assertThat(first.column("created_at")).hasToString("2026-01-02T03:04:05.678Z");
                assertThat(changes.all("members").toString()).contains("ID0001").doesNotContain("secret");

                mariadb.execute(DATABASE, """
                                          INSERT INTO liabilities VALUES (2, 'usd', 1, 'Order', 10, 0, now());
                                          DELETE FROM liabilities WHERE reference_type = 'Order';
                                          INSERT INTO liabilities VALUES (2, 'usd', 1, 'CompactOrders', 10, 0, now());
                                          INSERT INTO liabilities VALUES (3, 'usd', 1, 'Withdraw', 5, 0, now());
                                          """);

                assertThat(changes.until("liabilities", "reference_type", new Utf8("Withdraw"))).extracting(Change::operation)
                        .containsExactly("r", "c", "c");
            }
        }
    }
}
