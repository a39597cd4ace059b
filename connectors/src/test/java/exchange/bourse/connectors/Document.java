package exchange.bourse.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the document tells administrators of databases to do. */
final class Document {

    private static final Path FILE = Path.of(System.getProperty("bourse.root"), "docs", "connect.md");
    private static final String PASSWORD = "a password of the tests";
    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private Document() {
    }

    /** Of PostgreSQL, with a password in the place of that which they choose. */
    static String postgres() throws IOException {
        return sql().getFirst().replace("choose one", PASSWORD);
    }

    /** Of MariaDB, likewise. */
    static String mariadb() throws IOException {
        return sql().getLast().replace("choose one", PASSWORD);
    }

    /** With which variables a worker finds the database, as the user that the document makes there. */
    static Map<String, String> variables(int port, String database) {
        return Map.of("LEGACY_DATABASE_HOST", "127.0.0.1", "LEGACY_DATABASE_PORT", Integer.toString(port), "LEGACY_DATABASE_NAME", database,
                "LEGACY_DATABASE_USER", "bourse", "LEGACY_DATABASE_PASSWORD", PASSWORD);
    }

    private static List<String> sql() throws IOException {
        return BLOCK.matcher(Files.readString(FILE)).results().map((MatchResult block) -> block.group(1)).toList();
    }
}
