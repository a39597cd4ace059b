package exchange.bourse.gateway.api.coingecko;

import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.api.coingecko.CoinGeckoJson.HistoricalTrade;
import exchange.bourse.gateway.api.coingecko.CoinGeckoJson.Orderbook;
import exchange.bourse.gateway.api.coingecko.CoinGeckoJson.Pair;
import exchange.bourse.gateway.api.coingecko.CoinGeckoJson.Ticker;
import exchange.bourse.gateway.api.publicdata.Pairs;
import exchange.bourse.gateway.api.publicdata.TradeFilter;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The markets for CoinGecko. */
@Tag(name = "coingecko")
@RestController
@RequestMapping({Paths.PEATIO + "/coingecko", Paths.SHORT + "/coingecko"})
class CoinGeckoController {

    private static final int DEPTH_MAX = 500;

    private final Pairs pairs;

    CoinGeckoController(Pairs pairs) {
        this.pairs = pairs;
    }

    @Operation(summary = "List the markets", description = "Their names and currencies.")
    @GetMapping("/pairs")
    List<Pair> pairs() {
        return pairs.listed().stream().map(Pair::of).toList();
    }

    @Operation(summary = "Get the tickers of all markets", description = "The last 24 hours and the best prices of each.")
    @GetMapping("/tickers")
    List<Ticker> tickers() {
        return pairs.listed().stream().map(pairs::ticker).map(Ticker::of).toList();
    }

    @Operation(summary = "Get a market's book by price level", description = "Asks from the lowest price, bids from the highest.")
    @Parameter(name = "ticker_id", description = "Base and quote, such as BTC_USD.")
    @Parameter(name = "depth", description = "Levels of both sides together, 0 to 500; 0 for 1000 of each, which is the default.")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.COINGECKO_MISSING_TICKER_ID, ErrorCode.COINGECKO_NON_INTEGER_DEPTH,
            ErrorCode.COINGECKO_INVALID_DEPTH})
    @GetMapping("/orderbook")
    Orderbook orderbook(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String id = reader.required("ticker_id", ErrorCode.COINGECKO_MISSING_TICKER_ID);
        int depth = reader.integer("depth", 0, 0, DEPTH_MAX, ErrorCode.COINGECKO_NON_INTEGER_DEPTH, ErrorCode.COINGECKO_INVALID_DEPTH);
        reader.finish();
        var pair = pairs.named(id);
        return Orderbook.of(pair.name(), pairs.book(pair, depth));
    }

    @Operation(summary = "Get a market's newest trades", description = "Newest first, of the newest 1000.")
    @Parameter(name = "ticker_id", description = "Base and quote, such as BTC_USD.")
    @Parameter(name = "type", description = "Only trades whose taker did this: buy or sell.")
    @Parameter(name = "start_time", description = "Only trades executed at or after, in seconds since 1970.")
    @Parameter(name = "end_time", description = "Only trades executed at or before, in seconds since 1970.")
    @Parameter(name = "limit", description = "0 to 1000; 0 for as many as there are, which is the default.")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.COINGECKO_MISSING_TICKER_ID, ErrorCode.COINGECKO_INVALID_TYPE,
            ErrorCode.COINGECKO_NON_INTEGER_START_TIME, ErrorCode.COINGECKO_EMPTY_START_TIME, ErrorCode.COINGECKO_NON_INTEGER_END_TIME,
            ErrorCode.COINGECKO_EMPTY_END_TIME, ErrorCode.COINGECKO_NON_INTEGER_LIMIT, ErrorCode.COINGECKO_INVALID_LIMIT})
    @GetMapping("/historical_trades")
    List<HistoricalTrade> historicalTrades(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String id = reader.required("ticker_id", ErrorCode.COINGECKO_MISSING_TICKER_ID);
        TradeFilter filter = filter(reader);
        reader.finish();
        return pairs.trades(pairs.named(id), filter).stream().map(HistoricalTrade::of).toList();
    }

    private static TradeFilter filter(ParamReader reader) {
        Side side = reader.choice("type", Words.SIDES, ErrorCode.COINGECKO_INVALID_TYPE);
        Long from = reader.seconds("start_time", ErrorCode.COINGECKO_NON_INTEGER_START_TIME, ErrorCode.COINGECKO_EMPTY_START_TIME);
        Long to = reader.seconds("end_time", ErrorCode.COINGECKO_NON_INTEGER_END_TIME, ErrorCode.COINGECKO_EMPTY_END_TIME);
        int limit = reader.integer("limit", 0, 0, Views.MARKET_TRADES_MAX, ErrorCode.COINGECKO_NON_INTEGER_LIMIT,
                ErrorCode.COINGECKO_INVALID_LIMIT);
        return new TradeFilter(side, second(from, 0, Instant.MIN), second(to, 1, Instant.MAX), false,
                limit == 0 ? Views.MARKET_TRADES_MAX : limit);
    }

    /** The beginning of a second, or of one after it; otherwise if none was given. */
    private static Instant second(@Nullable Long second, int after, Instant otherwise) {
        return second == null ? otherwise : Instant.ofEpochSecond(second).plusSeconds(after);
    }
}
