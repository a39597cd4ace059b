package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.MarketViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books, each as it is right after the update whose sequence the answer has. */
@Tag(name = "public")
@RestController
@RequestMapping({Paths.PEATIO + "/public/markets/{market}", Paths.SHORT + "/public/markets/{market}"})
class DepthController {

    private static final int DEPTH_LIMIT_DEFAULT = 300;
    private static final int ORDER_BOOK_LIMIT_DEFAULT = 20;
    private static final int ORDER_BOOK_LIMIT_MAX = 200;

    private final MarketLookup markets;
    private final MarketViews views;
    private final Clock clock;

    DepthController(MarketLookup markets, MarketViews views, Clock clock) {
        this.markets = markets;
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "Get a market's book by price level", description = "Asks from the lowest price, bids from the highest, as they are at the sequence.")
    @Parameter(name = "market", description = "Id of the market.")
    @Parameter(name = "limit", description = "Levels of each side, 1 to 1000; 300.")
    @Fails({ErrorCode.PUBLIC_MARKET_DOESNT_EXIST, ErrorCode.DEPTH_NON_INTEGER_LIMIT, ErrorCode.DEPTH_INVALID_LIMIT})
    @GetMapping("/depth")
    DepthJson depth(@PathVariable String market, RequestParams params) {
        String id = markets.named(market).getMarket();
        ParamReader reader = new ParamReader(params);
        int limit = reader.integer("limit", DEPTH_LIMIT_DEFAULT, 1, Paging.LIMIT_MAX, ErrorCode.DEPTH_NON_INTEGER_LIMIT,
                ErrorCode.DEPTH_INVALID_LIMIT);
        reader.finish();
        return DepthJson.of(views.depth(id, limit), clock.instant());
    }

    @Operation(summary = "Get a market's book in the form of orders", description = "Each price level as one order, the best first.")
    @Parameter(name = "market", description = "Id of the market.")
    @Parameter(name = "asks_limit", description = "Levels of asks, 1 to 200; 20.")
    @Parameter(name = "bids_limit", description = "Levels of bids, 1 to 200; 20.")
    @Fails({ErrorCode.PUBLIC_MARKET_DOESNT_EXIST, ErrorCode.ORDER_BOOK_NON_INTEGER_ASK_LIMIT, ErrorCode.ORDER_BOOK_INVALID_ASK_LIMIT,
            ErrorCode.ORDER_BOOK_NON_INTEGER_BID_LIMIT, ErrorCode.ORDER_BOOK_INVALID_BID_LIMIT})
    @GetMapping("/order-book")
    OrderBookJson orderBook(@PathVariable String market, RequestParams params) {
        String id = markets.named(market).getMarket();
        ParamReader reader = new ParamReader(params);
        int asks = reader.integer("asks_limit", ORDER_BOOK_LIMIT_DEFAULT, 1, ORDER_BOOK_LIMIT_MAX,
                ErrorCode.ORDER_BOOK_NON_INTEGER_ASK_LIMIT, ErrorCode.ORDER_BOOK_INVALID_ASK_LIMIT);
        int bids = reader.integer("bids_limit", ORDER_BOOK_LIMIT_DEFAULT, 1, ORDER_BOOK_LIMIT_MAX,
                ErrorCode.ORDER_BOOK_NON_INTEGER_BID_LIMIT, ErrorCode.ORDER_BOOK_INVALID_BID_LIMIT);
        reader.finish();
        return OrderBookJson.of(id, views.depth(id, Math.max(asks, bids)), asks, bids);
    }
}
