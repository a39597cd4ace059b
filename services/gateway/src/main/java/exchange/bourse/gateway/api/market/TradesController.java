package exchange.bourse.gateway.api.market;

import exchange.bourse.events.Execution;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.AccountViews;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fills of an account. */
@Tag(name = "market")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/market", Paths.SHORT + "/market"})
class TradesController {

    private static final Paging.Rules PAGING = new Paging.Rules(1, ErrorCode.TRADE_NON_INTEGER_LIMIT, ErrorCode.TRADE_INVALID_LIMIT,
            ErrorCode.TRADE_NON_INTEGER_PAGE, ErrorCode.TRADE_INVALID_PAGE);

    private final AccountViews accounts;
    private final Definitions definitions;

    TradesController(AccountViews accounts, Definitions definitions) {
        this.accounts = accounts;
        this.definitions = definitions;
    }

    @Operation(summary = "List your trades", description = "Newest first unless asked otherwise.")
    @Parameter(name = "market", description = "Only trades of this market; may be repeated.")
    @Parameter(name = "type", description = "Only those in which you buy or sell.")
    @Parameter(name = "time_from", description = "At or after, in seconds since 1970.")
    @Parameter(name = "time_to", description = "Before, in seconds since 1970.")
    @Parameter(name = "order_by", description = "asc or desc; desc.")
    @Parameter(name = "format", description = "csv for an export; or Accept: text/csv, or the path with .csv.")
    @Parameter(name = "limit", description = "1 to 1000; 100. In an export 1 to 100000; 100000.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.MARKET_DOESNT_EXIST, ErrorCode.TRADE_INVALID_TYPE, ErrorCode.TRADE_NON_INTEGER_TIME_FROM,
            ErrorCode.TRADE_EMPTY_TIME_FROM, ErrorCode.TRADE_NON_INTEGER_TIME_TO, ErrorCode.TRADE_EMPTY_TIME_TO,
            ErrorCode.TRADE_INVALID_ORDER_BY, ErrorCode.TRADE_NON_INTEGER_LIMIT, ErrorCode.TRADE_INVALID_LIMIT,
            ErrorCode.TRADE_NON_INTEGER_PAGE, ErrorCode.TRADE_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping({"/trades", "/trades.csv"})
    ResponseEntity<List<TradeJson>> list(Account account, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        List<String> markets = params.all("market").stream().filter(id -> !id.isBlank()).toList();
        if (markets.stream().anyMatch(id -> definitions.market(id).isEmpty())) {
            reader.problem(ErrorCode.MARKET_DOESNT_EXIST);
        }
        Side side = reader.choice("type", Words.SIDES, ErrorCode.TRADE_INVALID_TYPE);
        Long from = reader.seconds("time_from", ErrorCode.TRADE_NON_INTEGER_TIME_FROM, ErrorCode.TRADE_EMPTY_TIME_FROM);
        Long to = reader.seconds("time_to", ErrorCode.TRADE_NON_INTEGER_TIME_TO, ErrorCode.TRADE_EMPTY_TIME_TO);
        Boolean ascending = reader.choice("order_by", Words.ORDERINGS, ErrorCode.TRADE_INVALID_ORDER_BY);
        Paging paging = Paging.read(reader, PAGING);
        reader.finish();
        Predicate<Execution> matches = fill -> (markets.isEmpty() || markets.contains(fill.getMarket()))
                && (side == null || fill.getSide() == side);
        return paging.answer(Boolean.TRUE.equals(ascending), TradeJson.class, (slice, rows) -> accounts.trades(account.id(),
                new Span(instant(from), instant(to)), matches, slice, fill -> rows.accept(TradeJson.of(fill))));
    }

    private static @Nullable Instant instant(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
