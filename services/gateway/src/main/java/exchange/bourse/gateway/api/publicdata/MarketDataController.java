package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.gateway.api.Fails;
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

    private final MarketLookup markets;
    private final MarketTickers tickers;
    private final MarketViews views;
    private final Clock clock;

    MarketDataController(MarketLookup markets, MarketTickers tickers, MarketViews views, Clock clock) {
        this.markets = markets;
        this.tickers = tickers;
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "Get the tickers of all markets", description = "The last 24 hours of each listed market.")
    @GetMapping("/tickers")
    Map<String, TickerJson> tickers() {
        return tickers.all();
    }

    @Operation(summary = "Get a market's ticker", description = "The last 24 hours.")
    @Parameter(name = "market", description = "Id of the market.")
    @Fails(ErrorCode.PUBLIC_MARKET_DOESNT_EXIST)
    @GetMapping("/{market}/tickers")
    TickerJson ticker(@PathVariable String market) {
        return tickers.of(markets.named(market));
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
