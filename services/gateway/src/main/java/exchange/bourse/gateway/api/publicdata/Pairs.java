package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.MarketState;
import exchange.bourse.events.Trade;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.MarketViews;
import exchange.bourse.views.Views;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The markets for the sites that compare exchanges, which name a market by its two currencies. Of several markets in the same currencies they
 * see the first by position, and hidden ones they don't see.
 */
@Component
public final class Pairs {

    private final MarketLookup markets;
    private final MarketTickers tickers;
    private final MarketViews views;
    private final Clock clock;

    Pairs(MarketLookup markets, MarketTickers tickers, MarketViews views, Clock clock) {
        this.markets = markets;
        this.tickers = tickers;
        this.views = views;
        this.clock = clock;
    }

    /** All of them, by position. */
    public Collection<Pair> listed() {
        return byName().values();
    }

    /**
     * A pair by its name, in capitals or not.
     *
     * @throws ApiException if there is none
     */
    public Pair named(String name) {
        Pair pair = byName().get(name.strip().toUpperCase(Locale.ROOT));
        if (pair == null) {
            throw new ApiException(ErrorCode.NOT_FOUND);
        }
        return pair;
    }

    private Map<String, Pair> byName() {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        markets.listed()
                .stream()
                .filter(market -> market.getState() != MarketState.HIDDEN)
                .map(Pair::new)
                .forEach(pair -> pairs.putIfAbsent(pair.name(), pair));
        return pairs;
    }

    /** The last 24 hours and the best prices of a pair. */
    public PairTicker ticker(Pair pair) {
        String market = pair.market().getMarket();
        return PairTicker.of(pair, tickers.of(pair.market()).ticker(), DepthJson.of(views.depth(market, 1), clock.instant()));
    }

    /**
     * The book of a pair, as pairs of price and quantity, best first.
     *
     * @param levels how many of both sides together; 0 for as many as anybody gets
     */
    public PairBook book(Pair pair, int levels) {
        int each = levels == 0 ? Paging.LIMIT_MAX : levels / 2;
        DepthJson depth = DepthJson.of(views.depth(pair.market().getMarket(), Math.max(1, each)), clock.instant());
        return new PairBook(clock.millis(), cut(depth.bids(), each), cut(depth.asks(), each));
    }

    private static List<List<String>> cut(List<List<String>> levels, int most) {
        return levels.subList(0, Math.min(most, levels.size()));
    }

    /** Trades of a pair. */
    public List<Trade> trades(Pair pair, TradeFilter filter) {
        return filter.of(views.trades(pair.market().getMarket(), Views.MARKET_TRADES_MAX));
    }
}
