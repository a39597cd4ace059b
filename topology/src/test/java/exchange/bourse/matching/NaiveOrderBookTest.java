package exchange.bourse.matching;

import exchange.bourse.market.Market;
import exchange.bourse.matching.naive.NaiveOrderBook;
import java.util.stream.Stream;

class NaiveOrderBookTest extends OrderBookContract {

    @Override
    OrderBook create(Market market) {
        return new NaiveOrderBook(market);
    }

    @Override
    OrderBook restore(Market market, Counters counters, Session session, Stream<RestingOrder> orders) {
        return NaiveOrderBook.restore(market, counters, session, orders);
    }
}
