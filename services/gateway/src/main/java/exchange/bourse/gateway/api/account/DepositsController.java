package exchange.bourse.gateway.api.account;

import exchange.bourse.events.DepositState;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.FundsViews;
import exchange.bourse.views.Transaction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came in for an account. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account", Paths.SHORT + "/account"})
class DepositsController {

    private final FundsViews funds;
    private final Definitions definitions;

    DepositsController(FundsViews funds, Definitions definitions) {
        this.funds = funds;
        this.definitions = definitions;
    }

    @Operation(summary = "List your deposits", description = "Newest first.")
    @Parameter(name = "currency", description = "Only deposits of this currency.")
    @Parameter(name = "state", description = "submitted, accepted, processing, collected, canceled or rejected; may be repeated.")
    @Parameter(name = "txid", description = "Only the deposit with this tid.")
    @Parameter(name = "time_from", description = "Changed at or after, in seconds since 1970.")
    @Parameter(name = "time_to", description = "Changed at or before, in seconds since 1970.")
    @Parameter(name = "format", description = "csv for an export; or Accept: text/csv, or the path with .csv.")
    @Parameter(name = "limit", description = "1 to 1000; 100. In an export 1 to 100000; 100000.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.FUNDS_INVALID_STATE, ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.DEPOSIT_NON_INTEGER_TIME_FROM,
            ErrorCode.DEPOSIT_EMPTY_TIME_FROM, ErrorCode.DEPOSIT_NON_INTEGER_TIME_TO, ErrorCode.DEPOSIT_EMPTY_TIME_TO,
            ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT, ErrorCode.PAGINATION_NON_INTEGER_PAGE,
            ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping({"/deposits", "/deposits.csv"})
    ResponseEntity<List<DepositJson>> list(Account account, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        Set<DepositState> states = reader.choices("state", DepositState.class, ErrorCode.FUNDS_INVALID_STATE);
        FundsFilter filter = FundsFilter.read(reader, definitions, FundsFilter.Rules.DEPOSITS);
        reader.finish();
        return filter.paging()
                .answer(false, DepositJson.class,
                        (slice, rows) -> funds.deposits()
                                .list(account.id(), filter.created(),
                                        deposit -> states.contains(deposit.getState()) && filter.matches(new Transaction.In(deposit)),
                                        slice, deposit -> rows.accept(DepositJson.of(deposit))));
    }

    @Operation(summary = "Get a deposit of yours")
    @Parameter(name = "tid", description = "Its id.")
    @Fails(ErrorCode.NOT_FOUND)
    @GetMapping("/deposits/{tid}")
    DepositJson get(Account account, @PathVariable String tid) {
        return DepositJson.of(funds.deposits().find(account.id(), tid).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND)));
    }
}
