package exchange.bourse.matching.naive;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Side;
import exchange.bourse.matching.Indicative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The call auction, rule by rule: each keeps those of the prices that the rules before it left. */
final class NaiveAuction {

    private final NaiveTrading book;

    NaiveAuction(NaiveTrading book) {
        this.book = book;
    }

    /** What one side may trade at a price. */
    private long sum(Side side, long price) {
        return book.side(side)
                .stream()
                .mapToLong(order -> executable(order, price))
                .reduce(0, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }

    private long executable(NaiveOrder order, long price) {
        boolean worse = order.side() == Side.BUY ? order.priceUnits() < price : order.priceUnits() > price;
        if (order.type() == OrderType.LIMIT) {
            return worse ? 0 : order.remainingUnits();
        }
        long wanted = order.byAmount() ? Long.MAX_VALUE : order.remainingUnits();
        return order.isLimited() ? Math.min(wanted, book.market.affordableUnits(order.budgetUnits(), price)) : wanted;
    }

    private long volume(long price) {
        return Math.min(sum(Side.BUY, price), sum(Side.SELL, price));
    }

    private long surplus(long price) {
        return sum(Side.BUY, price) - sum(Side.SELL, price);
    }

    Indicative indicative() {
        long reference = book.lastPriceUnits != 0 ? book.lastPriceUnits : book.market.rules().referencePriceUnits();
        List<Long> prices = LongStream.concat(book.resting.stream().mapToLong(NaiveOrder::priceUnits), LongStream.of(reference))
                .filter(price -> price > 0 && volume(price) > 0)
                .sorted()
                .distinct()
                .boxed()
                .toList();
        if (prices.isEmpty()) {
            return Indicative.NOTHING;
        }
        long most = prices.stream().mapToLong(this::volume).max().orElseThrow();
        prices = prices.stream().filter(price -> volume(price) == most).toList();
        long least = prices.stream().mapToLong(price -> Math.abs(surplus(price))).min().orElseThrow();
        prices = prices.stream().filter(price -> Math.abs(surplus(price)) == least).toList();
        long chosen;
        if (prices.stream().allMatch(price -> surplus(price) > 0)) {
            chosen = prices.getLast();
        } else if (prices.stream().allMatch(price -> surplus(price) < 0)) {
            chosen = prices.getFirst();
        } else if (reference == 0) {
            chosen = prices.getLast();
        } else {
            chosen = prices.reversed().stream().min(Comparator.comparingLong(price -> Math.abs(price - reference))).orElseThrow();
        }
        return new Indicative(chosen, most, least);
    }

    /** Ends the call: what crosses trades, and continuous trading begins. */
    void end() {
        book.phase = Phase.CONTINUOUS;
        book.reopenAtMs = 0;
        book.listener.phaseChanged(Phase.CONTINUOUS, 0);
        uncross();
        if (book.market.rules().breaker().isOn()) {
            book.windowPriceUnits = book.market.rules().referenceUnits(book.lastPriceUnits);
        }
        book.prints.clear();
        if (book.lastPriceUnits != 0) {
            book.prints.add(book.lastPriceUnits);
        }
        book.elect();
    }

    private void uncross() {
        round();
        Stream.of(Side.BUY, Side.SELL)
                .flatMap(side -> book.side(side).stream())
                .filter(order -> order.type() == OrderType.MARKET)
                .forEach(order -> book.withdraw(order, CloseReason.AUCTION_ENDED));
        while (indicative().volumeUnits() > 0) {
            round();
        }
    }

    private void round() {
        Indicative found = indicative();
        long price = found.priceUnits();
        if (found.volumeUnits() == 0) {
            return;
        }
        List<Share> buys = shares(Side.BUY, price);
        List<Share> sells = shares(Side.SELL, price);
        while (!buys.isEmpty() && !sells.isEmpty()) {
            Share buy = buys.getFirst();
            Share sell = sells.getFirst();
            long quantity = Math.min(buy.units, sell.units);
            long total = book.market.totalUnits(price, quantity);
            boolean buyFirst = buy.order.arrival() < sell.order.arrival();
            for (Share share : List.of(buy, sell)) {
                share.units -= quantity;
                share.order.use(quantity, total);
            }
            book.print(buyFirst ? buy.order : sell.order, buyFirst ? sell.order : buy.order, price, quantity, total);
            buys.removeIf(share -> share.units == 0);
            sells.removeIf(share -> share.units == 0);
        }
        book.resting.removeIf(NaiveOrder::isComplete);
        Stream.of(Side.BUY, Side.SELL)
                .flatMap(side -> book.side(side).stream())
                .filter(order -> order.type() == OrderType.LIMIT && order.visibleUnits() == 0)
                .toList()
                .forEach(book::rest);
    }

    private List<Share> shares(Side side, long price) {
        List<Share> shares = new ArrayList<>();
        book.side(side).stream().filter(order -> executable(order, price) > 0).forEach(order -> {
            Share share = new Share(order);
            share.units = executable(order, price);
            shares.add(share);
        });
        return shares;
    }

    /** What is left of an order to trade in this auction. */
    private static final class Share {

        private final NaiveOrder order;
        private long units;

        Share(NaiveOrder order) {
            this.order = order;
        }
    }
}
