package exchange.bourse.gateway.management;

import static exchange.bourse.gateway.management.ManagementDocs.DATA;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.AccountViews;
import exchange.bourse.views.Balance;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What accounts have, for servers. */
@Tag(name = "management")
@RestController
@RequestMapping({Paths.PEATIO + "/management", Paths.SHORT + "/management"})
class ManagementAccountsController {

    private final AccountViews accounts;
    private final Definitions definitions;

    ManagementAccountsController(AccountViews accounts, Definitions definitions) {
        this.accounts = accounts;
        this.definitions = definitions;
    }

    /** What an account has of the currency that was asked for. */
    @Schema(name = "ManagementBalance")
    record BalanceJson(@JsonProperty("uid") String uid, @JsonProperty("balance") String balance, @JsonProperty("locked") String locked) {

        private static BalanceJson of(String uid, Balance balance) {
            return new BalanceJson(uid, Decimals.text(balance.available()), Decimals.text(balance.locked()));
        }
    }

    @Operation(summary = "Get an account's balance of a currency", description = "Scope read_accounts.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.BalanceQuery.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST})
    @Scoped(Scope.READ_ACCOUNTS)
    @PostMapping("/accounts/balance")
    BalanceJson balance(SignedRequest request) {
        ParamReader reader = request.reader();
        String uid = reader.required("uid", ErrorCode.MANAGEMENT_INVALID_UID);
        if (!uid.isEmpty() && !Account.isId(uid)) {
            reader.problem(ErrorCode.MANAGEMENT_INVALID_UID);
        }
        String currency = currency(reader);
        reader.finish();
        return BalanceJson.of(uid, accounts.balance(uid, currency));
    }

    @Operation(summary = "List the balances of a currency that are not zero", description = "Scope read_accounts. By account.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.BalancesQuery.class)))
    @Fails({ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @Scoped(Scope.READ_ACCOUNTS)
    @PostMapping("/accounts/balances")
    ResponseEntity<List<BalanceJson>> balances(SignedRequest request) {
        ParamReader reader = request.reader();
        String currency = currency(reader);
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        return paging.answer(true, BalanceJson.class,
                (slice, rows) -> accounts.holders(currency, slice, one -> rows.accept(BalanceJson.of(one.account(), one.balance()))));
    }

    private String currency(ParamReader reader) {
        String currency = reader.required("currency", ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST);
        if (!currency.isEmpty() && definitions.asset(currency).isEmpty()) {
            reader.problem(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST);
        }
        return currency;
    }
}
