package exchange.bourse.gateway.api.account;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.AccountViews;
import exchange.bourse.views.Balance;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The balances of an account. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account/balances", Paths.SHORT + "/account/balances"})
class BalancesController {

    private final AccountViews accounts;
    private final Definitions definitions;

    BalancesController(AccountViews accounts, Definitions definitions) {
        this.accounts = accounts;
        this.definitions = definitions;
    }

    @Operation(summary = "List your balances")
    @Parameter(name = "nonzero", description = "true leaves out what is empty; false.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.ACCOUNT_INVALID_NONZERO, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE})
    @GetMapping
    ResponseEntity<List<BalanceJson>> list(Account account, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        boolean nonzero = Boolean.TRUE.equals(reader.choice("nonzero", Words.TRUTHS, ErrorCode.ACCOUNT_INVALID_NONZERO));
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        Map<String, Balance> balances = accounts.balances(account.id());
        return paging.cut(definitions.assets()
                .stream()
                .map(AssetDefinition::getAsset)
                .map(asset -> balances.getOrDefault(asset, Balance.none(asset)))
                .filter(balance -> !nonzero || balance.available().signum() != 0 || balance.locked().signum() != 0)
                .map(BalanceJson::of)
                .toList());
    }

    @Operation(summary = "Get your balance of a currency")
    @Parameter(name = "currency", description = "Code of the currency.")
    @Fails(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST)
    @GetMapping("/{currency}")
    BalanceJson get(Account account, @PathVariable String currency) {
        if (definitions.asset(currency).isEmpty()) {
            throw new ApiException(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST);
        }
        return BalanceJson.of(accounts.balance(account.id(), currency));
    }
}
