package exchange.bourse.gateway.api.account;

import exchange.bourse.events.DepositState;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.FundsViews;
import exchange.bourse.views.Slice;
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

/** What came in for an account. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account/deposits", Paths.SHORT + "/account/deposits"})
class DepositsController {

    private static final Map<String, DepositState> STATES = Words.of(DepositState.values());

    private final FundsViews funds;

    DepositsController(FundsViews funds) {
        this.funds = funds;
    }

    @Operation(summary = "List your deposits", description = "Newest first.")
    @Parameter(name = "currency", description = "Only deposits of this currency.")
    @Parameter(name = "state", description = "submitted, accepted, processing, collected, canceled or rejected.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.FUNDS_INVALID_STATE, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping
    ResponseEntity<List<DepositJson>> list(Account account, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String currency = reader.text("currency");
        DepositState state = reader.choice("state", STATES, ErrorCode.FUNDS_INVALID_STATE);
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        return paging.answer(funds
                .deposits(account.id(),
                        deposit -> (currency == null || deposit.getAsset().equals(currency))
                                && (state == null || deposit.getState() == state),
                        new Slice(false, paging.offset(), paging.limit()))
                .stream()
                .map(DepositJson::of)
                .toList());
    }

    @Operation(summary = "Get a deposit of yours")
    @Parameter(name = "tid", description = "Its id.")
    @Fails(ErrorCode.NOT_FOUND)
    @GetMapping("/{tid}")
    DepositJson get(Account account, @PathVariable String tid) {
        return DepositJson.of(funds.deposit(account.id(), tid).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND)));
    }
}
