package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.FundsViews;
import exchange.bourse.views.PnlViews;
import exchange.bourse.views.Slice;
import exchange.bourse.views.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an account's history adds up to. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account", Paths.SHORT + "/account"})
class StatsController {

    /** Those that left or may yet leave, which are those that Peatio counts against its limits. */
    private static final Set<WithdrawalState> COUNTED = EnumSet.of(WithdrawalState.ACCEPTED, WithdrawalState.PROCESSING,
            WithdrawalState.SUCCEED);

    private final FundsViews funds;
    private final PnlViews pnl;
    private final Definitions definitions;
    private final Clock clock;

    StatsController(FundsViews funds, PnlViews pnl, Definitions definitions, Clock clock) {
        this.funds = funds;
        this.pnl = pnl;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * Sums of withdrawals by currency. Peatio has one number, by prices that an operator keeps; here nobody says what a currency is worth.
     *
     * @param last24Hours of the last 24 hours
     * @param last1Month of the last month
     */
    @Schema(name = "WithdrawSums")
    record SumsJson(@JsonProperty("last_24_hours") Map<String, String> last24Hours,
            @JsonProperty("last_1_month") Map<String, String> last1Month) {}

    @Operation(summary = "Sum up your withdrawals", description = "By currency, fees included: those of the last 24 hours and of the last "
            + "month that left or may yet leave.")
    @Fails(ErrorCode.PAGINATION_TOO_BROAD)
    @GetMapping("/withdraws/sums")
    SumsJson sums(Account account) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new SumsJson(sums(account, now.minusDays(1).toInstant()), sums(account, now.minusMonths(1).toInstant()));
    }

    private Map<String, String> sums(Account account, Instant from) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        funds.withdrawals()
                .list(account.id(), new Span(from, null), withdrawal -> COUNTED.contains(withdrawal.getState()),
                        new Slice(true, 0, Slice.SCAN_MAX),
                        withdrawal -> sums.merge(withdrawal.getAsset(), total(withdrawal), BigDecimal::add));
        return sums.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sum -> Decimals.text(sum.getValue()), (one, other) -> one, TreeMap::new));
    }

    private static BigDecimal total(WithdrawalEvent withdrawal) {
        return withdrawal.getAmount().add(withdrawal.getFee());
    }

    @Operation(summary = "Sum up your trades", description = "For each quote currency, its markets' currencies: what you received and gave by "
            + "trading, and at what prices. Deposits and withdrawals do not count: what they cost or brought is not known.")
    @Parameter(name = "pnl_currency", description = "Only markets with this quote currency.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.PNL_CURRENCY_DOESNT_EXIST, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE})
    @GetMapping("/stats/pnl")
    ResponseEntity<List<PnlJson>> pnl(Account account, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String currency = reader.text("pnl_currency");
        if (currency != null && definitions.asset(currency).isEmpty()) {
            reader.problem(ErrorCode.PNL_CURRENCY_DOESNT_EXIST);
        }
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        return paging.cut(pnl.of(account.id(), currency).stream().map(PnlJson::of).toList());
    }
}
