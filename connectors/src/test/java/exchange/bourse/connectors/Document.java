package exchange.bourse.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the document tells administrators of databases to do. */
final class Document {

    private static final Path FILE = Path.of(System.getProperty("bourse.root"), "docs", "connect.md");
    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private Document() {
    }

    /** Of PostgreSQL, with a password in the place of that which they choose. */
    static String postgres(String password) throws IOException {
        return sql().getFirst().replace("choose one", password);
    }

    /** Of MariaDB, likewise. */
    static String mariadb(String password) throws IOException {
        return sql().getLast().replace("choose one", password);
    }

    private static List<String> sql() throws IOException {
        return BLOCK.matcher(Files.readString(FILE)).results().map((MatchResult block) -> block.group(1)).toList();
    }
}
