package exchange.bourse.gateway.api.account;

import exchange.bourse.events.DepositState;
import exchange.bourse.events.WithdrawalState;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
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
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came in for an account and what left it, as one list. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account", Paths.SHORT + "/account"})
class TransactionsController {

    private final FundsViews funds;
    private final Definitions definitions;

    TransactionsController(FundsViews funds, Definitions definitions) {
        this.funds = funds;
        this.definitions = definitions;
    }

    @Operation(summary = "List your deposits and withdrawals", description = "By their last change, the newest first unless asked otherwise.")
    @Parameter(name = "currency", description = "Only those of this currency.")
    @Parameter(name = "order_by", description = "asc or desc; desc.")
    @Parameter(name = "time_from", description = "Changed at or after, in seconds since 1970.")
    @Parameter(name = "time_to", description = "Changed at or before, in seconds since 1970.")
    @Parameter(name = "deposit_state", description = "Only deposits in these states, separated by commas; withdrawals all the same.")
    @Parameter(name = "withdraw_state", description = "Only withdrawals in these states, separated by commas; deposits all the same.")
    @Parameter(name = "txid", description = "Only the withdrawals that this transaction carried, and the deposit with this tid.")
    @Parameter(name = "format", description = "csv for an export; or Accept: text/csv, or the path with .csv.")
    @Parameter(name = "limit", description = "1 to 1000; 100. In an export 1 to 100000; 100000.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.TRANSACTIONS_CURRENCY_DOESNT_EXIST, ErrorCode.TRANSACTIONS_INVALID_ORDER_BY,
            ErrorCode.TRANSACTIONS_INVALID_DEPOSIT_STATE, ErrorCode.TRANSACTIONS_INVALID_WITHDRAW_STATE,
            ErrorCode.TRANSACTIONS_NON_INTEGER_TIME_FROM, ErrorCode.TRANSACTIONS_EMPTY_TIME_FROM,
            ErrorCode.TRANSACTIONS_NON_INTEGER_TIME_TO, ErrorCode.TRANSACTIONS_EMPTY_TIME_TO, ErrorCode.TRANSACTIONS_NON_INTEGER_LIMIT,
            ErrorCode.TRANSACTIONS_INVALID_LIMIT, ErrorCode.TRANSACTIONS_NON_INTEGER_PAGE, ErrorCode.TRANSACTIONS_INVALID_PAGE,
            ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping({"/transactions", "/transactions.csv"})
    ResponseEntity<List<TransactionJson>> list(Account account, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        Set<DepositState> deposits = reader.choices("deposit_state", DepositState.class, ErrorCode.TRANSACTIONS_INVALID_DEPOSIT_STATE);
        Set<WithdrawalState> withdrawals = reader.choices("withdraw_state", WithdrawalState.class,
                ErrorCode.TRANSACTIONS_INVALID_WITHDRAW_STATE);
        Boolean ascending = reader.choice("order_by", Words.ORDERINGS, ErrorCode.TRANSACTIONS_INVALID_ORDER_BY);
        FundsFilter filter = FundsFilter.read(reader, definitions, FundsFilter.Rules.TRANSACTIONS);
        reader.finish();
        Predicate<Transaction> matches = one -> filter.matches(one) && switch (one) {
            case Transaction.In(var in) -> deposits.contains(in.getState());
            case Transaction.Out(var out) -> withdrawals.contains(out.getState());
        };
        return filter.paging()
                .answer(Boolean.TRUE.equals(ascending), TransactionJson.class, (slice, rows) -> funds.transactions(account.id(),
                        filter.changed(), matches, slice, one -> rows.accept(TransactionJson.of(one))));
    }
}
