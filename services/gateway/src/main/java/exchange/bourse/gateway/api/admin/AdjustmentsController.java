package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferKind;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.TransferCommands;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.TransferViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of the books, which one operator proposes and another accepts. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin/adjustments", Paths.SHORT + "/admin/adjustments"})
class AdjustmentsController {

    private static final Map<String, TransferAction> ACTIONS = Words.of(new TransferAction[]{TransferAction.ACCEPT, TransferAction.REJECT});

    private final TransferCommands commands;
    private final TransferViews transfers;
    private final AdjustmentReader reader;

    AdjustmentsController(TransferCommands commands, TransferViews transfers, AdjustmentReader reader) {
        this.commands = commands;
        this.transfers = transfers;
        this.reader = reader;
    }

    /** A decision, for the API's documentation. */
    @Schema(name = "AdjustmentAction", requiredProperties = {"id", "action"})
    record Decision(String id, @Schema(description = "accept or reject") String action) {}

    @Operation(summary = "List adjustments", description = "Newest first.")
    @Parameter(name = "currency", description = "Only adjustments of this currency.")
    @Parameter(name = "state", description = "pending, accepted, rejected or failed.")
    @Parameter(name = "category", description = "Only those of this category.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT, ErrorCode.PAGINATION_NON_INTEGER_PAGE,
            ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping
    ResponseEntity<List<AdjustmentJson>> list(RequestParams params) {
        ParamReader query = new ParamReader(params);
        String currency = query.text("currency");
        String state = query.text("state");
        String category = query.text("category");
        Paging paging = Paging.read(query, Paging.Rules.COMMON);
        query.finish();
        Predicate<AdjustmentJson> matches = adjustment -> (currency == null || adjustment.currency().equals(currency))
                && (state == null || adjustment.state().equals(state)) && (category == null || adjustment.category().equals(category));
        return paging.answer(false, AdjustmentJson.class,
                (slice, rows) -> transfers.transfers(TransferKind.ADJUSTMENT, adjustment -> matches.test(AdjustmentJson.of(adjustment)),
                        slice, adjustment -> rows.accept(AdjustmentJson.of(adjustment))));
    }

    @Operation(summary = "Get an adjustment")
    @Fails(ErrorCode.NOT_FOUND)
    @GetMapping("/{id}")
    AdjustmentJson get(@PathVariable String id) {
        return AdjustmentJson.of(known(id));
    }

    @Operation(summary = "Propose an adjustment", description = "Nothing is booked until another operator accepts it. "
            + "A second one with the same tid changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AdjustmentReader.NewAdjustment.class)))
    @Fails({ErrorCode.ADMIN_ADJUSTMENT_INVALID_REASON, ErrorCode.ADMIN_ADJUSTMENT_INVALID_DESCRIPTION,
            ErrorCode.ADMIN_ADJUSTMENT_INVALID_CATEGORY, ErrorCode.ADMIN_ADJUSTMENT_CURRENCY_DOESNT_EXIST,
            ErrorCode.ADMIN_ADJUSTMENT_INVALID_AMOUNT, ErrorCode.ADMIN_ADJUSTMENT_INVALID_ASSET_CODE,
            ErrorCode.ADMIN_ADJUSTMENT_INVALID_ACCOUNT, ErrorCode.ADMIN_ADJUSTMENT_INVALID_TID, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/new")
    @ResponseStatus(HttpStatus.CREATED)
    TakenTransferJson propose(Account operator, RequestParams params) {
        PostTransfer wanted = reader.read(operator.id(), params);
        commands.post(wanted);
        return new TakenTransferJson(TransferCommands.nameOf(wanted.getTransferId()), "pending");
    }

    @Operation(summary = "Accept or reject an adjustment", description = "Whoever proposed it cannot accept it. Returns the adjustment as it was.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Decision.class)))
    @Fails({ErrorCode.ADMIN_ADJUSTMENT_INVALID_ACTION, ErrorCode.ADMIN_ADJUSTMENT_SAME_OPERATOR, ErrorCode.NOT_FOUND,
            ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/action")
    @ResponseStatus(HttpStatus.CREATED)
    AdjustmentJson settle(Account operator, RequestParams params) {
        ParamReader query = new ParamReader(params);
        String id = query.required("id", ErrorCode.NOT_FOUND);
        query.required("action", ErrorCode.ADMIN_ADJUSTMENT_INVALID_ACTION);
        TransferAction action = query.choice("action", ACTIONS, ErrorCode.ADMIN_ADJUSTMENT_INVALID_ACTION);
        query.finish();
        TransferEvent before = known(id);
        if (action == TransferAction.ACCEPT && before.getAuthor().equals(operator.id())) {
            throw new ApiException(ErrorCode.ADMIN_ADJUSTMENT_SAME_OPERATOR);
        }
        commands.settle(before.getTransferId(), action == null ? TransferAction.OTHER : action, operator.id());
        return AdjustmentJson.of(before);
    }

    private TransferEvent known(String id) {
        return transfers.transfer(TransferCommands.adjustmentId(id)).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND));
    }
}
