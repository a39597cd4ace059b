package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferPartState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.TransferCommands;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members send each other. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account/internal_transfers", Paths.SHORT + "/account/internal_transfers"})
class InternalTransfersController {

    private static final Map<String, TransferPartState> STATES = Words.of(TransferPartState.values());

    private final TransferCommands commands;
    private final TransferViews transfers;
    private final InternalTransferReader reader;

    InternalTransfersController(TransferCommands commands, TransferViews transfers, InternalTransferReader reader) {
        this.commands = commands;
        this.transfers = transfers;
        this.reader = reader;
    }

    /** A transfer that was taken in, before the ledger has seen it. */
    @Schema(name = "InternalTransferTaken")
    record TakenJson(@JsonProperty("tid") String tid, @JsonProperty("currency") String currency, @JsonProperty("amount") String amount,
            @JsonProperty("receiver_uid") String receiver, @JsonProperty("status") String status) {}

    @Operation(summary = "List your internal transfers", description = "What you sent and what you got, newest first.")
    @Parameter(name = "currency", description = "Only transfers of this currency.")
    @Parameter(name = "state", description = "prepared, completed, aborted or refused.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.FUNDS_INVALID_STATE, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping
    ResponseEntity<List<InternalTransferJson>> list(Account account, RequestParams params) {
        ParamReader query = new ParamReader(params);
        String currency = query.text("currency");
        TransferPartState state = query.choice("state", STATES, ErrorCode.FUNDS_INVALID_STATE);
        Paging paging = Paging.read(query, Paging.Rules.COMMON);
        query.finish();
        Predicate<AccountTransferEvent> matches = part -> part.getKind() == TransferKind.INTERNAL
                && (currency == null || part.getAsset().equals(currency)) && (state == null || part.getState() == state);
        return paging.answer(false, InternalTransferJson.class,
                (slice, rows) -> transfers.parts(account.id(), matches, slice, part -> rows.accept(InternalTransferJson.of(part))));
    }

    @Operation(summary = "Send money to another member", description = "It is locked at once, and theirs a moment later. "
            + "A second transfer with the same tid changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InternalTransferReader.NewTransfer.class)))
    @Fails({ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.INTERNAL_TRANSFER_NON_DECIMAL_AMOUNT,
            ErrorCode.INTERNAL_TRANSFER_NON_POSITIVE_AMOUNT, ErrorCode.FUNDS_INVALID_AMOUNT, ErrorCode.INTERNAL_TRANSFER_RECEIVER_NOT_FOUND,
            ErrorCode.INTERNAL_TRANSFER_TO_YOURSELF, ErrorCode.INTERNAL_TRANSFER_INVALID_TID,
            ErrorCode.INTERNAL_TRANSFER_INSUFFICIENT_BALANCE, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TakenJson send(Account account, RequestParams params) {
        InternalTransferReader.Wanted wanted = reader.read(account.id(), params);
        commands.transfer(account.id(), wanted.tid(), wanted.leg());
        return new TakenJson(wanted.tid(), wanted.leg().getAsset(), Decimals.text(wanted.leg().getAmount()),
                String.valueOf(wanted.leg().getCreditAccount()), "prepared");
    }
}
