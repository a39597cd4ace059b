package exchange.bourse.gateway.api.coinmarketcap;

import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.coinmarketcap.CoinMarketCapJson.Asset;
import exchange.bourse.gateway.api.coinmarketcap.CoinMarketCapJson.Orderbook;
import exchange.bourse.gateway.api.coinmarketcap.CoinMarketCapJson.PairTrade;
import exchange.bourse.gateway.api.coinmarketcap.CoinMarketCapJson.Summary;
import exchange.bourse.gateway.api.coinmarketcap.CoinMarketCapJson.Ticker;
import exchange.bourse.gateway.api.publicdata.Pairs;
import exchange.bourse.gateway.api.publicdata.TradeFilter;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The markets for CoinMarketCap. */
@Tag(name = "coinmarketcap")
@RestController
@RequestMapping({Paths.PEATIO + "/coinmarketcap", Paths.SHORT + "/coinmarketcap"})
class CoinMarketCapController {

    private static final int DEPTH_MAX = 500;

    private final Pairs pairs;
    private final Definitions definitions;

    CoinMarketCapController(Pairs pairs, Definitions definitions) {
        this.pairs = pairs;
        this.definitions = definitions;
    }

    @Operation(summary = "List the currencies", description = "By code.")
    @GetMapping("/assets")
    Map<String, Asset> assets() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        definitions.assets().forEach(asset -> assets.put(asset.getAsset().toUpperCase(Locale.ROOT), Asset.of(asset)));
        return assets;
    }

    @Operation(summary = "List the markets", description = "The last 24 hours and the best prices of each.")
    @GetMapping("/summary")
    List<Summary> summary() {
        return pairs.listed().stream().map(pairs::ticker).map(Summary::of).toList();
    }

    @Operation(summary = "Get the tickers of all markets", description = "By pair, such as BTC_USD.")
    @GetMapping("/ticker")
    Map<String, Ticker> ticker() {
        Map<String, Ticker> tickers = new LinkedHashMap<>();
        pairs.listed().forEach(pair -> tickers.put(pair.name(), Ticker.of(pairs.ticker(pair))));
        return tickers;
    }

    @Operation(summary = "Get a market's book by price level", description = "Asks from the lowest price, bids from the highest.")
    @Parameter(name = "pair", description = "Base and quote, such as BTC_USD.")
    @Parameter(name = "depth", description = "Levels of both sides together, 0 to 500; 0 for 1000 of each, which is the default.")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.COINMARKETCAP_NON_INTEGER_DEPTH, ErrorCode.COINMARKETCAP_INVALID_DEPTH})
    @GetMapping("/orderbook/{pair}")
    Orderbook orderbook(@PathVariable String pair, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        int depth = reader.integer("depth", 0, 0, DEPTH_MAX, ErrorCode.COINMARKETCAP_NON_INTEGER_DEPTH,
                ErrorCode.COINMARKETCAP_INVALID_DEPTH);
        reader.finish();
        return Orderbook.of(pairs.book(pairs.named(pair), depth));
    }

    @Operation(summary = "Get a market's newest 1000 trades", description = "Newest first.")
    @Parameter(name = "pair", description = "Base and quote, such as BTC_USD.")
    @Fails(ErrorCode.NOT_FOUND)
    @GetMapping("/trades/{pair}")
    List<PairTrade> trades(@PathVariable String pair) {
        return pairs.trades(pairs.named(pair), TradeFilter.newest(Views.MARKET_TRADES_MAX)).stream().map(PairTrade::of).toList();
    }
}
