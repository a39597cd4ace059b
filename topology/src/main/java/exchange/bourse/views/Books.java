package exchange.bourse.views;

import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.DepthBook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The books of all markets by price level, where the views' topology and those who read them meet. */
public final class Books {

    private final Map<String, DepthBook> byMarket = new ConcurrentHashMap<>();

    /** Shows a market's book from now on. */
    void show(String market, DepthBook book) {
        byMarket.put(market, book);
    }

    /** The best levels of a market's book, at most so many of each side, at one moment; empty for a market that never had an update. */
    Depth depth(String market, int limit) {
        DepthBook book = byMarket.get(market);
        return book == null ? Depth.EMPTY : book.snapshot(limit);
    }
}
