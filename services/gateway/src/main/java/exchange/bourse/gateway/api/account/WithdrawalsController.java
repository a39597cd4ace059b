package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.Withdraw;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.commands.FundsCommands;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.FundsViews;
import exchange.bourse.views.Transaction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leaves an account. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account", Paths.SHORT + "/account"})
class WithdrawalsController {

    private final FundsCommands commands;
    private final FundsViews funds;
    private final Definitions definitions;
    private final WithdrawalReader reader;

    WithdrawalsController(FundsCommands commands, FundsViews funds, Definitions definitions, WithdrawalReader reader) {
        this.commands = commands;
        this.funds = funds;
        this.definitions = definitions;
        this.reader = reader;
    }

    /** A withdrawal that was taken in, before the ledger has seen it. */
    @Schema(name = "WithdrawTaken")
    record TakenJson(@JsonProperty("tid") String tid, @JsonProperty("currency") String currency, @JsonProperty("amount") String amount,
            @JsonProperty("rid") String rid, @JsonProperty("state") String state) {}

    @Operation(summary = "List your withdrawals", description = "Newest first.")
    @Parameter(name = "currency", description = "Only withdrawals of this currency.")
    @Parameter(name = "state", description = "accepted, processing, succeed, canceled, rejected or failed; may be repeated.")
    @Parameter(name = "rid", description = "Only those to this recipient.")
    @Parameter(name = "txid", description = "Only those that this transaction carried.")
    @Parameter(name = "time_from", description = "Changed at or after, in seconds since 1970.")
    @Parameter(name = "time_to", description = "Changed at or before, in seconds since 1970.")
    @Parameter(name = "format", description = "csv for an export; or Accept: text/csv, or the path with .csv.")
    @Parameter(name = "limit", description = "1 to 1000; 100. In an export 1 to 100000; 100000.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.FUNDS_INVALID_STATE, ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.WITHDRAW_NON_INTEGER_TIME_FROM,
            ErrorCode.WITHDRAW_EMPTY_TIME_FROM, ErrorCode.WITHDRAW_NON_INTEGER_TIME_TO, ErrorCode.WITHDRAW_EMPTY_TIME_TO,
            ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT, ErrorCode.PAGINATION_NON_INTEGER_PAGE,
            ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping({"/withdraws", "/withdraws.csv"})
    ResponseEntity<List<WithdrawalJson>> list(Account account, RequestParams params) {
        ParamReader query = new ParamReader(params);
        String recipient = query.text("rid");
        Set<WithdrawalState> states = query.choices("state", WithdrawalState.class, ErrorCode.FUNDS_INVALID_STATE);
        FundsFilter filter = FundsFilter.read(query, definitions, FundsFilter.Rules.WITHDRAWALS);
        query.finish();
        Predicate<WithdrawalEvent> matches = withdrawal -> states.contains(withdrawal.getState())
                && (recipient == null || withdrawal.getDestination().equals(recipient)) && filter.matches(new Transaction.Out(withdrawal));
        return filter.paging()
                .answer(false, WithdrawalJson.class, (slice, rows) -> funds.withdrawals()
                        .list(account.id(), filter.created(), matches, slice, withdrawal -> rows.accept(WithdrawalJson.of(withdrawal))));
    }

    @Operation(summary = "Get a withdrawal of yours")
    @Parameter(name = "tid", description = "Its id.")
    @Fails(ErrorCode.NOT_FOUND)
    @GetMapping("/withdraws/{tid}")
    WithdrawalJson get(Account account, @PathVariable String tid) {
        return WithdrawalJson.of(funds.withdrawals().find(account.id(), tid).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND)));
    }

    @Operation(summary = "Ask for a withdrawal", description = "The amount is locked until an operator has sent it or given it back. "
            + "The same withdrawal again, under its tid, changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WithdrawalReader.NewWithdraw.class)))
    @Fails({ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.WITHDRAW_NON_DECIMAL_AMOUNT, ErrorCode.WITHDRAW_NON_POSITIVE_AMOUNT,
            ErrorCode.FUNDS_INVALID_AMOUNT, ErrorCode.FUNDS_BELOW_MINIMUM, ErrorCode.FUNDS_CURRENCY_FROZEN,
            ErrorCode.FUNDS_WITHDRAWAL_DISABLED, ErrorCode.WITHDRAW_INSUFFICIENT_BALANCE, ErrorCode.WITHDRAW_MISSING_RID,
            ErrorCode.WITHDRAW_TOO_LONG_NOTE, ErrorCode.WITHDRAW_INVALID_TID, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/withdraws")
    @ResponseStatus(HttpStatus.CREATED)
    TakenJson withdraw(Account account, RequestParams params) {
        Withdraw wanted = reader.read(params);
        if (funds.withdrawals().find(account.id(), wanted.getWithdrawalId()).isEmpty()) {
            commands.withdraw(account.id(), wanted);
        }
        return new TakenJson(wanted.getWithdrawalId(), wanted.getAsset(), Decimals.text(wanted.getAmount()), wanted.getDestination(),
                "prepared");
    }
}
