package exchange.bourse.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorTableTest {

    private static final Path DOCUMENT = Path.of("../../docs/errors.md");

    private static String table() {
        return Arrays.stream(ErrorCode.values())
                .sorted(Comparator.comparing(ErrorCode::status).thenComparing(ErrorCode::code))
                .map(code -> "| %d | `%s` | %s |\n".formatted(code.status().value(), code.code(), code.meaning()))
                .collect(Collectors.joining("",
                        """
                        # Errors of the API

                        Every error answer is `{"errors":["code", ...]}`; the codes are stable. A request with several mistakes may get several codes.

                        This file is made from `ErrorCode`; after a change of it, run the gateway's tests with `-Dbourse.docs.write=true`.

                        | Status | Code | Meaning |
                        | --- | --- | --- |
                        """,
                        ""));
    }

    @Test
    void theDocumentListsEveryError() throws IOException {
        if (Boolean.getBoolean("bourse.docs.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, table());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(table());
    }

    @Test
    void noCodeStandsForTwoErrors() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code)).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z_]+(\\.[a-z_]+){1,2}"));
    }
}
