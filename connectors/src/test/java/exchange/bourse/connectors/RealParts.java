package exchange.bourse.connectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A worker of Kafka Connect, and a PostgreSQL with the database of a legacy exchange and one for history: started once for all tests of this
 * JVM, and stopped with it.
 */
final class RealParts {

    private static final String LEGACY = "peatio";
    private static final String HISTORY = "history";
    private static final String OWNER = "postgres";
    private static final RealParts INSTANCE = start();

    private final EmbeddedPostgres postgres;
    private final LocalConnect connect;

    private RealParts(EmbeddedPostgres postgres, LocalConnect connect) {
        this.postgres = postgres;
        this.connect = connect;
    }

    private static RealParts start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("wal_level", "logical").start();
            Database owner = new Database(postgres.getPostgresDatabase());
            owner.execute("CREATE DATABASE " + LEGACY);
            owner.execute("CREATE DATABASE " + HISTORY);
            Map<String, String> environment = new HashMap<>(Document.variables(postgres.getPort(), LEGACY));
            environment.putAll(Map.of("HISTORY_DATABASE_URL", postgres.getJdbcUrl(OWNER, HISTORY), "HISTORY_DATABASE_USER", OWNER,
                    "HISTORY_DATABASE_PASSWORD", OWNER));
            LocalConnect connect = LocalConnect.start(environment);
            RealParts parts = new RealParts(postgres, connect);
            Runtime.getRuntime().addShutdownHook(new Thread(parts::stop, "stop-real-parts"));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static LocalConnect connect() {
        return INSTANCE.connect;
    }

    static Database legacy() {
        return new Database(INSTANCE.postgres.getDatabase(OWNER, LEGACY));
    }

    static Database history() {
        return new Database(INSTANCE.postgres.getDatabase(OWNER, HISTORY));
    }

    private void stop() {
        connect.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database, as its owner uses it. */
    record Database(DataSource source) {

        void execute(String sql) throws SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** What a query answers. */
        <T> T query(String sql, Row<T> row) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                return row.read(result);
            }
        }
    }

    /** Reads what a query answered. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet result) throws SQLException;
    }
}
