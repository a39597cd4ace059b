package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.MarketViews;
import exchange.bourse.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trades of the markets. */
@Tag(name = "public")
@RestController
@RequestMapping({Paths.PEATIO + "/public/markets/{market}", Paths.SHORT + "/public/markets/{market}"})
class PublicTradesController {

    private final MarketLookup markets;
    private final MarketViews views;

    PublicTradesController(MarketLookup markets, MarketViews views) {
        this.markets = markets;
        this.views = views;
    }

    @Operation(summary = "Get a market's newest trades", description = "Of its newest 1000; all there ever were are in the topic trades.")
    @Parameter(name = "market", description = "Id of the market.")
    @Parameter(name = "timestamp", description = "Only trades executed before, in seconds since 1970.")
    @Parameter(name = "order_by", description = "asc for oldest first, or desc; desc.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Fails({ErrorCode.PUBLIC_MARKET_DOESNT_EXIST, ErrorCode.PUBLIC_TRADE_NON_INTEGER_TIMESTAMP, ErrorCode.PUBLIC_TRADE_EMPTY_TIMESTAMP,
            ErrorCode.PUBLIC_TRADE_INVALID_ORDER_BY, ErrorCode.PUBLIC_TRADE_NON_INTEGER_LIMIT, ErrorCode.PUBLIC_TRADE_INVALID_LIMIT})
    @GetMapping("/trades")
    List<PublicTradeJson> trades(@PathVariable String market, RequestParams params) {
        String id = markets.named(market).getMarket();
        ParamReader reader = new ParamReader(params);
        Long before = reader.seconds("timestamp", ErrorCode.PUBLIC_TRADE_NON_INTEGER_TIMESTAMP, ErrorCode.PUBLIC_TRADE_EMPTY_TIMESTAMP);
        Boolean ascending = reader.choice("order_by", Words.ORDERINGS, ErrorCode.PUBLIC_TRADE_INVALID_ORDER_BY);
        int limit = reader.integer("limit", Paging.LIMIT_DEFAULT, 1, Paging.LIMIT_MAX, ErrorCode.PUBLIC_TRADE_NON_INTEGER_LIMIT,
                ErrorCode.PUBLIC_TRADE_INVALID_LIMIT);
        reader.finish();
        TradeFilter filter = new TradeFilter(null, Instant.MIN, before == null ? Instant.MAX : Instant.ofEpochSecond(before),
                Boolean.TRUE.equals(ascending), limit);
        return filter.of(views.trades(id, Views.MARKET_TRADES_MAX)).stream().map(PublicTradeJson::of).toList();
    }
}
