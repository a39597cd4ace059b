package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.views.MarketViews;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The last 24 hours of markets, as everybody sees them. */
@Component
public class MarketTickers {

    private final MarketLookup markets;
    private final MarketViews views;
    private final Clock clock;

    MarketTickers(MarketLookup markets, MarketViews views, Clock clock) {
        this.markets = markets;
        this.views = views;
        this.clock = clock;
    }

    /** Those of all markets that are shown, by id, in the order of their positions. */
    public Map<String, TickerJson> all() {
        Map<String, TickerJson> tickers = new LinkedHashMap<>();
        markets.listed().forEach(market -> tickers.put(market.getMarket(), of(market)));
        return tickers;
    }

    /** That of a market. */
    TickerJson of(MarketDefinition market) {
        return views.ticker(market.getMarket())
                .map(ticker -> TickerJson.of(ticker, market.getPricePrecision()))
                .orElseGet(() -> TickerJson.none(clock.instant()));
    }
}
