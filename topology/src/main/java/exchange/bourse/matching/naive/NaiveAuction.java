package exchange.bourse.matching.naive;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Side;
import exchange.bourse.matching.Indicative;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * The call auction, rule by rule, each of which keeps those of the prices that the rules before it left: most volume, smallest surplus, the
 * side of the surplus, the reference price (Xetra's Market Model Equities, Release 14.0, 13.1.1).
 */
record NaiveAuction(NaiveMatching book) {

    /** How much would be bought and sold at a price. */
    private record Candidate(long price, long demand, long supply) {

        long volume() {
            return Math.min(demand, supply);
        }

        long surplus() {
            return demand - supply;
        }
    }

    Indicative indicative() {
        long reference = book.market.rules().referenceUnits(book.lastPrice);
        LongStream limits = book.resting().mapToLong(order -> order.price);
        List<Candidate> left = LongStream.concat(limits, LongStream.of(reference))
                .filter(price -> price > 0)
                .distinct()
                .sorted()
                .mapToObj(price -> new Candidate(price, wanted(Side.BUY, price), wanted(Side.SELL, price)))
                .filter(candidate -> candidate.volume() > 0)
                .toList();
        if (left.isEmpty()) {
            return Indicative.NOTHING;
        }
        left = least(left, candidate -> -candidate.volume());
        left = least(left, candidate -> Math.abs(candidate.surplus()));
        boolean buyersLeft = left.stream().allMatch(candidate -> candidate.surplus() > 0);
        boolean sellersLeft = left.stream().allMatch(candidate -> candidate.surplus() < 0);
        if (sellersLeft) {
            left = least(left, Candidate::price);
        } else if (!buyersLeft && reference != 0) {
            left = least(left, candidate -> Math.abs(candidate.price() - reference));
        }
        Candidate chosen = left.getLast();
        return new Indicative(chosen.price(), chosen.volume(), Math.abs(chosen.surplus()));
    }

    private static List<Candidate> least(List<Candidate> of, ToLongFunction<Candidate> by) {
        long least = of.stream().mapToLong(by).min().orElseThrow();
        return of.stream().filter(candidate -> by.applyAsLong(candidate) == least).toList();
    }

    /** What the orders of a side may trade at a price; the largest number if it is too much to count. */
    private long wanted(Side side, long price) {
        return book.side(side).mapToLong(order -> order.wanted(book.market, price)).reduce(0, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }

    /** Ends the call: what crosses trades, and continuous trading begins with what the last price triggers. */
    void end() {
        book.enter(Phase.CONTINUOUS, 0);
        uncross();
        if (book.market.rules().breaker().isOn()) {
            book.windowPrice = book.market.rules().referenceUnits(book.lastPrice);
        }
        book.prints.clear();
        if (book.lastPrice != 0) {
            book.prints.add(book.lastPrice);
        }
        book.elect();
    }

    /** Trades what crosses. What market orders could not trade is over then; limit orders that still cross have a price of their own. */
    private void uncross() {
        tradeAtOnePrice();
        book.resting()
                .filter(order -> order.type == OrderType.MARKET)
                .toList()
                .forEach(order -> book.withdraw(order, CloseReason.AUCTION_ENDED));
        while (indicative().volumeUnits() > 0) {
            tradeAtOnePrice();
        }
    }

    private void tradeAtOnePrice() {
        long price = indicative().priceUnits();
        if (price == 0) {
            return;
        }
        Map<NaiveOrder, Long> left = new HashMap<>();
        book.resting().forEach(order -> left.put(order, order.wanted(book.market, price)));
        for (NaiveOrder buy : book.side(Side.BUY).toList()) {
            for (NaiveOrder sell : book.side(Side.SELL).toList()) {
                long quantity = Math.min(left.getOrDefault(buy, 0L), left.getOrDefault(sell, 0L));
                if (quantity > 0) {
                    boolean buyCameFirst = buy.arrival < sell.arrival;
                    book.trade(buyCameFirst ? buy : sell, buyCameFirst ? sell : buy, price, quantity);
                    left.merge(buy, -quantity, Long::sum);
                    left.merge(sell, -quantity, Long::sum);
                }
            }
        }
        book.resting().toList().forEach(book::settle);
    }
}
