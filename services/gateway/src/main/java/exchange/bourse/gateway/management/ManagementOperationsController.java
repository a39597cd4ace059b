package exchange.bourse.gateway.management;

import static exchange.bourse.gateway.management.ManagementDocs.DATA;

import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.state.JournalRow;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.JournalViews;
import exchange.bourse.views.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The journal, for servers. */
@Tag(name = "management")
@RestController
@RequestMapping({Paths.PEATIO + "/management", Paths.SHORT + "/management"})
class ManagementOperationsController {

    private static final Map<String, JournalViews.Kind> KINDS = Words.of(JournalViews.Kind.values());

    private final JournalViews journal;
    private final Definitions definitions;

    ManagementOperationsController(JournalViews journal, Definitions definitions) {
        this.journal = journal;
        this.definitions = definitions;
    }

    @Operation(summary = "List lines of the journal", description = "Scope read_operations. Newest first.")
    @Parameter(name = "kind", description = "Whose codes begin with 1, 2, 3 or 4: assets, liabilities, revenues or expenses.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.OperationsQuery.class)))
    @Fails({ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.MANAGEMENT_OPERATION_NON_INTEGER_TIME_FROM,
            ErrorCode.MANAGEMENT_OPERATION_EMPTY_TIME_FROM, ErrorCode.MANAGEMENT_OPERATION_NON_INTEGER_TIME_TO,
            ErrorCode.MANAGEMENT_OPERATION_EMPTY_TIME_TO, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @Scoped(Scope.READ_OPERATIONS)
    @PostMapping("/{kind:assets|liabilities|revenues|expenses}")
    ResponseEntity<List<OperationJson>> list(SignedRequest request, @PathVariable String kind) {
        JournalViews.Kind lines = KINDS.get(kind);
        if (lines == null) {
            throw new ApiException(ErrorCode.NOT_FOUND);
        }
        ParamReader reader = request.reader();
        String currency = reader.text("currency");
        if (currency != null && definitions.asset(currency).isEmpty()) {
            reader.problem(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST);
        }
        String uid = reader.text("uid");
        String reference = reader.text("reference_type");
        Long from = reader.seconds("time_from", ErrorCode.MANAGEMENT_OPERATION_NON_INTEGER_TIME_FROM,
                ErrorCode.MANAGEMENT_OPERATION_EMPTY_TIME_FROM);
        Long to = reader.seconds("time_to", ErrorCode.MANAGEMENT_OPERATION_NON_INTEGER_TIME_TO,
                ErrorCode.MANAGEMENT_OPERATION_EMPTY_TIME_TO);
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        Predicate<JournalRow> matches = row -> (currency == null || row.getLine().getAsset().equals(currency))
                && (uid == null || uid.equals(row.getLine().getAccount()))
                && (reference == null || OperationJson.referenceType(row).equals(reference));
        return paging.answer(false, OperationJson.class, (slice, rows) -> journal.lines(lines, new Span(instant(from), instant(to)),
                matches, slice, row -> rows.accept(OperationJson.of(row))));
    }

    private static @Nullable Instant instant(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
