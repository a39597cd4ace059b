package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.MarketDefinition;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes on in the markets. */
@Tag(name = "public")
@RestController
@RequestMapping({Paths.PEATIO + "/public/markets", Paths.SHORT + "/public/markets"})
class MarketDataController {

    private static final int DEPTH_LIMIT_DEFAULT = 300;

    private final MarketLookup markets;
    private final MarketViews views;
    private final Clock clock;

    MarketDataController(MarketLookup markets, MarketViews views, Clock clock) {
        this.markets = markets;
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "Get the tickers of all markets", description = "The last 24 hours of each listed market.")
    @GetMapping("/tickers")
    Map<String, TickerJson> tickers() {
        Map<String, TickerJson> tickers = new LinkedHashMap<>();
        markets.listed().forEach(market -> tickers.put(market.getMarket(), ticker(market)));
        return tickers;
    }

    @Operation(summary = "Get a market's ticker", description = "The last 24 hours.")
    @Parameter(name = "market", description = "Id of the market.")
    @Fails(ErrorCode.PUBLIC_MARKET_DOESNT_EXIST)
    @GetMapping("/{market}/tickers")
    TickerJson ticker(@PathVariable String market) {
        return ticker(markets.named(market));
    }

    private TickerJson ticker(MarketDefinition market) {
        return views.ticker(market.getMarket())
                .map(ticker -> TickerJson.of(ticker, market.getPricePrecision()))
                .orElseGet(() -> TickerJson.none(clock.instant()));
    }

    @Operation(summary = "Get a market's book by price level", description = "Asks from the lowest price, bids from the highest.")
    @Parameter(name = "market", description = "Id of the market.")
    @Parameter(name = "limit", description = "Levels of each side, 1 to 1000; 300.")
    @Fails({ErrorCode.PUBLIC_MARKET_DOESNT_EXIST, ErrorCode.DEPTH_NON_INTEGER_LIMIT, ErrorCode.DEPTH_INVALID_LIMIT})
    @GetMapping("/{market}/depth")
    DepthJson depth(@PathVariable String market, RequestParams params) {
        MarketDefinition definition = markets.named(market);
        ParamReader reader = new ParamReader(params);
        int limit = reader.integer("limit", DEPTH_LIMIT_DEFAULT, 1, Paging.LIMIT_MAX, ErrorCode.DEPTH_NON_INTEGER_LIMIT,
                ErrorCode.DEPTH_INVALID_LIMIT);
        reader.finish();
        return DepthJson.of(views.depth(definition.getMarket(), limit), clock.instant());
    }

    @Operation(summary = "Get a market's newest trades", description = "Newest first.")
    @Parameter(name = "market", description = "Id of the market.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Fails({ErrorCode.PUBLIC_MARKET_DOESNT_EXIST, ErrorCode.PUBLIC_TRADE_NON_INTEGER_LIMIT, ErrorCode.PUBLIC_TRADE_INVALID_LIMIT})
    @GetMapping("/{market}/trades")
    List<PublicTradeJson> trades(@PathVariable String market, RequestParams params) {
        MarketDefinition definition = markets.named(market);
        ParamReader reader = new ParamReader(params);
        int limit = reader.integer("limit", Paging.LIMIT_DEFAULT, 1, Paging.LIMIT_MAX, ErrorCode.PUBLIC_TRADE_NON_INTEGER_LIMIT,
                ErrorCode.PUBLIC_TRADE_INVALID_LIMIT);
        reader.finish();
        return views.trades(definition.getMarket(), limit).stream().map(PublicTradeJson::of).toList();
    }

    @Operation(summary = "Get a market's k-lines", description = "Time, open, high, low, close, volume in base, oldest first; at most 10000 points.")
    @Parameter(name = "market", description = "Id of the market.")
    @Parameter(name = "period", description = "Length of a window in minutes: 1, 5, 15, 30, 60, 120, 240, 360, 720, 1440, 4320, "
            + "10080 (a week from Thursday on), 43200 (a calendar month); 1.")
    @Parameter(name = "time_from", description = "Windows that open at or after, in seconds since 1970.")
    @Parameter(name = "time_to", description = "Windows that open at or before, in seconds since 1970.")
    @Parameter(name = "limit", description = "1 to 10000; 30. Does not count when both times are given.")
    @Fails({ErrorCode.PUBLIC_MARKET_DOESNT_EXIST, ErrorCode.KLINE_NON_INTEGER_PERIOD, ErrorCode.KLINE_INVALID_PERIOD,
            ErrorCode.KLINE_NON_INTEGER_TIME_FROM, ErrorCode.KLINE_EMPTY_TIME_FROM, ErrorCode.KLINE_NON_INTEGER_TIME_TO,
            ErrorCode.KLINE_EMPTY_TIME_TO, ErrorCode.KLINE_NON_INTEGER_LIMIT, ErrorCode.KLINE_INVALID_LIMIT})
    @GetMapping("/{market}/k-line")
    List<List<BigDecimal>> klines(@PathVariable String market, RequestParams params) {
        String id = markets.named(market).getMarket();
        ParamReader reader = new ParamReader(params);
        KlineQuery query = KlineQuery.read(reader);
        reader.finish();
        return KlineSeries.points(query.answer((period, from, to, slice) -> views.klines(id, period, from, to, slice), clock.instant()));
    }
}
