package exchange.bourse.matching;

import exchange.bourse.market.Market;
import exchange.bourse.matching.fast.FastOrderBook;
import java.util.stream.Stream;

class FastOrderBookTest extends OrderBookContract {

    @Override
    OrderBook create(Market market) {
        return new FastOrderBook(market);
    }

    @Override
    OrderBook restore(Market market, Counters counters, Session session, Stream<RestingOrder> orders) {
        return FastOrderBook.restore(market, counters, session, orders);
    }
}
