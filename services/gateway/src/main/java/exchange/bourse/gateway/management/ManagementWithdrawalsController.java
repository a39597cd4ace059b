package exchange.bourse.gateway.management;

import static exchange.bourse.gateway.management.ManagementDocs.DATA;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.Withdraw;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.api.account.WithdrawalReader;
import exchange.bourse.gateway.commands.FundsCommands;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.FundsTable;
import exchange.bourse.views.FundsViews;
import exchange.bourse.views.Transaction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leaves, for servers. */
@Tag(name = "management")
@RestController
@RequestMapping({Paths.PEATIO + "/management", Paths.SHORT + "/management"})
class ManagementWithdrawalsController {

    private static final Map<String, WithdrawalAction> ACTIONS = Map.of("process", WithdrawalAction.PROCESS, "cancel",
            WithdrawalAction.CANCEL);
    private static final Map<String, WithdrawalAction> ACTIONS_AT_ONCE = Map.of("process", WithdrawalAction.PROCESS);

    private final FundsCommands commands;
    private final FundsTable<WithdrawalEvent> withdrawals;
    private final FundsQueries queries;
    private final WithdrawalReader newWithdrawals;

    ManagementWithdrawalsController(FundsCommands commands, FundsViews funds, FundsQueries queries, WithdrawalReader newWithdrawals) {
        this.commands = commands;
        this.withdrawals = funds.withdrawals();
        this.queries = queries;
        this.newWithdrawals = newWithdrawals;
    }

    /**
     * A withdrawal as servers see it.
     *
     * @param type fiat or coin
     * @param amount what is to arrive, without the fee
     * @param createdAt when the exchange heard of it; null before it did
     */
    @Schema(name = "ManagementWithdraw")
    record Json(@JsonProperty("tid") String tid, @JsonProperty("uid") String uid, @JsonProperty("currency") String currency,
            @JsonProperty("note") @Nullable String note, @JsonProperty("type") @Nullable String type, @JsonProperty("amount") String amount,
            @JsonProperty("fee") String fee, @JsonProperty("rid") String rid, @JsonProperty("state") String state,
            @JsonProperty("reason") @Nullable String reason, @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("blockchain_txid") @Nullable String txid) {}

    @Operation(summary = "List withdrawals", description = "Scope read_withdraws. Newest first; of all accounts, if uid names none.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.FundsQuery.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.FUNDS_INVALID_STATE,
            ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT, ErrorCode.PAGINATION_NON_INTEGER_PAGE,
            ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @Scoped(Scope.READ_WITHDRAWS)
    @PostMapping("/withdraws")
    ResponseEntity<List<Json>> list(SignedRequest request) {
        ParamReader reader = request.reader();
        Set<WithdrawalState> states = reader.choices("state", WithdrawalState.class, ErrorCode.FUNDS_INVALID_STATE);
        return queries.list(reader, withdrawals, one -> states.contains(one.getState()), Transaction.Out::new, Json.class, this::json);
    }

    @Operation(summary = "Get a withdrawal", description = "Scope read_withdraws.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.FundsName.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.MANAGEMENT_INVALID_TID, ErrorCode.NOT_FOUND, ErrorCode.MANAGEMENT_AMBIGUOUS_TID})
    @Scoped(Scope.READ_WITHDRAWS)
    @PostMapping("/withdraws/get")
    Json get(SignedRequest request) {
        return json(queries.one(request.reader(), withdrawals));
    }

    @Operation(summary = "Ask for a withdrawal", description = "Scope write_withdraws. The amount is locked. The same withdrawal again, under its "
            + "tid, changes nothing. With the action process it is processed at once.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.NewWithdraw.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.WITHDRAW_NON_DECIMAL_AMOUNT,
            ErrorCode.WITHDRAW_NON_POSITIVE_AMOUNT, ErrorCode.FUNDS_INVALID_AMOUNT, ErrorCode.WITHDRAW_INSUFFICIENT_BALANCE,
            ErrorCode.WITHDRAW_MISSING_RID, ErrorCode.WITHDRAW_TOO_LONG_NOTE, ErrorCode.WITHDRAW_INVALID_TID,
            ErrorCode.MANAGEMENT_WITHDRAW_INVALID_ACTION, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @Scoped(Scope.WRITE_WITHDRAWS)
    @PostMapping("/withdraws/new")
    @ResponseStatus(HttpStatus.CREATED)
    Json withdraw(SignedRequest request) {
        ParamReader reader = request.reader();
        String uid = reader.required("uid", ErrorCode.MANAGEMENT_INVALID_UID);
        if (!uid.isEmpty() && !Account.isId(uid)) {
            reader.problem(ErrorCode.MANAGEMENT_INVALID_UID);
        }
        WithdrawalAction action = reader.choice("action", ACTIONS_AT_ONCE, ErrorCode.MANAGEMENT_WITHDRAW_INVALID_ACTION);
        reader.finish();
        Withdraw wanted = newWithdrawals.read(request.params());
        if (withdrawals.find(uid, wanted.getWithdrawalId()).isEmpty()) {
            commands.withdraw(uid, wanted);
            if (action != null) {
                commands.settleWithdrawal(uid, wanted.getWithdrawalId(), step(action, wanted.getAsset()), null);
            }
        }
        return new Json(wanted.getWithdrawalId(), uid, wanted.getAsset(), wanted.getNote(), queries.type(wanted.getAsset()),
                Decimals.text(wanted.getAmount()), "0.0", wanted.getDestination(), "prepared", null, null, null);
    }

    @Operation(summary = "Process or cancel a withdrawal", description = "Scope write_withdraws. To process one in coins begins to send it; one in "
            + "fiat, which leaves by other ways, is thereby done. Returns it as it was.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.WithdrawAction.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.MANAGEMENT_INVALID_TID, ErrorCode.MANAGEMENT_WITHDRAW_INVALID_ACTION,
            ErrorCode.NOT_FOUND, ErrorCode.MANAGEMENT_AMBIGUOUS_TID, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @Scoped(Scope.WRITE_WITHDRAWS)
    @PutMapping("/withdraws/action")
    Json settle(SignedRequest request) {
        ParamReader reader = request.reader();
        reader.required("action", ErrorCode.MANAGEMENT_WITHDRAW_INVALID_ACTION);
        WithdrawalAction action = reader.choice("action", ACTIONS, ErrorCode.MANAGEMENT_WITHDRAW_INVALID_ACTION);
        WithdrawalEvent before = queries.one(reader, withdrawals);
        commands.settleWithdrawal(before.getAccount(), before.getWithdrawalId(),
                step(action == null ? WithdrawalAction.OTHER : action, before.getAsset()), null);
        return json(before);
    }

    /** What Peatio does with fiat that is processed: it takes it as sent. */
    private WithdrawalAction step(WithdrawalAction action, String currency) {
        boolean fiat = Words.word(AssetType.FIAT).equals(queries.type(currency));
        return action == WithdrawalAction.PROCESS && fiat ? WithdrawalAction.COMPLETE : action;
    }

    private Json json(WithdrawalEvent one) {
        return new Json(one.getWithdrawalId(), one.getAccount(), one.getAsset(), one.getNote(), queries.type(one.getAsset()),
                Decimals.text(one.getAmount()), Decimals.text(one.getFee()), one.getDestination(), Words.word(one.getState()),
                one.getReason(), Times.iso(one.getCreatedAt()), one.getTxid());
    }
}
