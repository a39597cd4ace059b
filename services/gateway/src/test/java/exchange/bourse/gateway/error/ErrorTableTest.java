package exchange.bourse.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.ledger.FundsRefusal;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

                        This file is made from `ErrorCode`, `RejectReason`, `CloseReason` and `FundsRefusal`; after a change of it, run the gateway's tests with `-Dbourse.docs.write=true`.

                        | Status | Code | Meaning |
                        | --- | --- | --- |
                        """,
                        reasons()));
    }

    private static String reasons() {
        Stream<String> rejects = Arrays.stream(RejectReason.values())
                .map(reason -> "| `%s` | refused: an order is `reject`, an amended order stays as it is | %s |\n".formatted(reason.code(),
                        reason.meaning()));
        Stream<String> closes = Arrays.stream(CloseReason.values())
                .map(reason -> "| `%s` | ended: the order is `cancel`, or `done` | %s |\n".formatted(reason.code(), reason.meaning()));
        Stream<String> funds = Arrays.stream(FundsRefusal.values())
                .map(reason -> "| `%s` | refused: a deposit or withdrawal is `rejected`, or stays as it is | %s |\n"
                        .formatted(reason.code(), reason.meaning()));
        return Stream.of(rejects, closes, funds)
                .flatMap(rows -> rows)
                .collect(Collectors.joining("",
                        """

                        # Reasons

                        What the exchange decides after it took a command in is told by the `reason` of the order, deposit or withdrawal, in the API and in the
                        topics `order-events`, `deposit-events` and `withdrawal-events`. The families are closed and the codes are stable; those of refusals are the API's own error codes, given at once where the gateway knows.

                        | Code | What follows | Meaning |
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

    @ParameterizedTest
    @EnumSource
    void everyReasonOfTheLedgerAndTheBookReachesClientsUnchanged(RejectReason reason) {
        assertThat(ErrorCode.of(reason).code()).isEqualTo(reason.code());
        assertThat(ErrorCode.of(reason).meaning()).isEqualTo(reason.meaning());
    }

    @Test
    void noCodeStandsForTwoErrors() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code)).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z_]+(\\.[a-z0-9_]+){1,2}"));
    }
}
