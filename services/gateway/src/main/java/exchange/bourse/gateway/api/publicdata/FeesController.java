package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What trading costs, and how much may be withdrawn. */
@Tag(name = "public")
@RestController
class FeesController {

    private final Definitions definitions;

    FeesController(Definitions definitions) {
        this.definitions = definitions;
    }

    @Operation(summary = "List trading fees", description = "The table of fees, the oldest entry first. An order gets the rates of the entry "
            + "that names its market and its owner's group; then of one that names the group, then of one that names the market, then of one "
            + "for any; of several the one for the largest volume that its owner has traded in 30 days; and if there is none, those of the "
            + "market.")
    @Parameter(name = "group", description = "Only entries for this group; any for those for every group.")
    @Parameter(name = "market_id", description = "Only entries for this market; any for those for every market.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.PUBLIC_TRADING_FEE_MARKET_DOESNT_EXIST, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE})
    @GetMapping({Paths.PEATIO + "/public/trading_fees", Paths.SHORT + "/public/trading_fees", Paths.PEATIO + "/admin/trading_fees",
            Paths.SHORT + "/admin/trading_fees"})
    ResponseEntity<List<TradingFeeJson>> fees(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String group = reader.text("group");
        String market = reader.text("market_id");
        if (market != null && !market.equals(TradingFeeJson.ANY) && definitions.market(market).isEmpty()) {
            reader.problem(ErrorCode.PUBLIC_TRADING_FEE_MARKET_DOESNT_EXIST);
        }
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        return paging.cut(definitions.fees()
                .stream()
                .map(TradingFeeJson::of)
                .filter(fee -> (group == null || fee.group().equalsIgnoreCase(group)) && (market == null || fee.marketId().equals(market)))
                .toList());
    }

    @Operation(summary = "List withdrawal limits", description = "The table of limits in the platform currency, the oldest entry first; 0.0 is "
            + "no limit. A member has the limits of the entry that names their level and group; then of one that names the level, then of "
            + "one that names the group, then of one for any; and if there is none, no limit.")
    @Parameter(name = "group", description = "Only entries for this group; any for those for every group.")
    @Parameter(name = "kyc_level", description = "Only entries for this level; any for those for every level.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT, ErrorCode.PAGINATION_NON_INTEGER_PAGE,
            ErrorCode.PAGINATION_INVALID_PAGE})
    @GetMapping({Paths.PEATIO + "/public/withdraw_limits", Paths.SHORT + "/public/withdraw_limits", Paths.PEATIO + "/admin/withdraw_limits",
            Paths.SHORT + "/admin/withdraw_limits"})
    ResponseEntity<List<WithdrawLimitJson>> limits(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String group = reader.text("group");
        String level = reader.text("kyc_level");
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        return paging.cut(definitions.limits()
                .stream()
                .map(WithdrawLimitJson::of)
                .filter(each -> (group == null || each.group().equalsIgnoreCase(group)) && (level == null || each.kycLevel().equals(level)))
                .toList());
    }
}
