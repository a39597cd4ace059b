package exchange.bourse.matching;

import static exchange.bourse.market.TestMarkets.BTC_USD;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.matching.BookEvent.Closed;
import exchange.bourse.matching.BookEvent.LevelChanged;
import exchange.bourse.matching.BookEvent.Traded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBookTest {

    private final OrderBook book = new OrderBook(BTC_USD);
    private final List<BookEvent> events = new ArrayList<>();

    @Test
    void atOnePriceTheEarlierOrderTradesFirst() {
        place(limit(1, Side.SELL, 100, 5));
        place(limit(2, Side.SELL, 100, 5));
        events.clear();
        place(limit(3, Side.BUY, 100, 7));
        assertThat(trades()).containsExactly(NaiveBook.trade(1, 3, 100, 5, 5), NaiveBook.trade(2, 3, 100, 2, 2));
        assertThat(Objects.requireNonNull(book.order(2)).remainingUnits()).isEqualTo(3);
    }

    @Test
    void aTradeIsMadeAtTheRestingPrice() {
        place(limit(1, Side.SELL, 100, 500));
        place(limit(2, Side.BUY, 120, 500));
        assertThat(trades()).containsExactly(NaiveBook.trade(1, 2, 100, 500, 500));
    }

    @Test
    void aMarketOrderNeverRests() {
        place(limit(1, Side.SELL, 100, 5));
        place(market(2, Side.BUY, 9, IncomingOrder.NO_LIMIT));
        assertThat(events).contains(new Closed(2, "b", 4, CloseReason.NO_LIQUIDITY));
        assertThat(book.orders(Side.BUY)).isEmpty();
        assertThat(book.orders(Side.SELL)).isEmpty();
    }

    @Test
    void aMarketBuySpendsNoMoreThanItsLimit() {
        place(limit(1, Side.SELL, 100, 500));
        place(market(2, Side.BUY, 500, 300));
        assertThat(trades()).containsExactly(NaiveBook.trade(1, 2, 100, 300, 300));
        assertThat(events).contains(new Closed(2, "b", 200, CloseReason.SPEND_LIMIT));
    }

    @Test
    void onlyTheOwnerCancels() {
        place(limit(1, Side.SELL, 100, 5));
        events.clear();
        book.cancel(1, "b", events::add);
        assertThat(events).isEmpty();
        book.cancel(1, "a", events::add);
        assertThat(events).containsExactly(new Closed(1, "a", 5, CloseReason.CANCELLED), new LevelChanged(2, Side.SELL, 100, 0));
    }

    @Test
    void theSameCommandAgainChangesNothing() {
        place(limit(1, Side.SELL, 100, 5));
        events.clear();
        place(limit(1, Side.SELL, 100, 5));
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itDoesWhatTheNaiveBookDoes(long seed) {
        Workload workload = new Workload(seed);
        NaiveBook naive = new NaiveBook(BTC_USD);
        Map<String, Long> levels = new HashMap<>();
        OrderBook tested = book;
        for (int i = 0; i < 20_000; i++) {
            String where = "seed %d, command %d".formatted(seed, i);
            events.clear();
            List<String> expected = workload.next(tested, naive, events::add);
            assertThat(said()).as(where).isEqualTo(expected);
            follow(levels, where);
            if (i % 100 == 0) {
                assertThat(tested.orders(Side.BUY).toList()).as(where).isEqualTo(naive.orders(Side.BUY));
                assertThat(tested.orders(Side.SELL).toList()).as(where).isEqualTo(naive.orders(Side.SELL));
                assertThat(levels).as(where).isEqualTo(sums(naive));
                assertNotCrossed(naive, where);
            }
            if (i % 5_000 == 4_999) {
                tested = OrderBook.restore(BTC_USD, tested.counters(), Stream.concat(tested.orders(Side.SELL), tested.orders(Side.BUY)));
            }
        }
        assertThat(tested.counters().trades()).as("the workload of seed %d trades", seed).isGreaterThan(1_000);
    }

    private void follow(Map<String, Long> levels, String where) {
        for (BookEvent event : events) {
            if (event instanceof LevelChanged(_, Side side, long price, long quantity)) {
                assertThat(quantity).as(where).isNotNegative();
                levels.compute(side + "@" + price, (key, before) -> quantity == 0 ? null : quantity);
            }
        }
    }

    private static Map<String, Long> sums(NaiveBook naive) {
        Map<String, Long> sums = new HashMap<>();
        Stream.of(Side.values())
                .flatMap(side -> naive.orders(side).stream())
                .forEach(order -> sums.merge(order.side() + "@" + order.priceUnits(), order.remainingUnits(), Long::sum));
        return sums;
    }

    private static void assertNotCrossed(NaiveBook naive, String where) {
        List<RestingOrder> bids = naive.orders(Side.BUY);
        List<RestingOrder> asks = naive.orders(Side.SELL);
        if (!bids.isEmpty() && !asks.isEmpty()) {
            assertThat(bids.getFirst().priceUnits()).as(where).isLessThan(asks.getFirst().priceUnits());
        }
    }

    private List<String> said() {
        return events.stream().flatMap(event -> switch (event) {
            case Traded t -> Stream.of(NaiveBook.trade(t.maker().id(), t.taker().id(), t.priceUnits(), t.quantityUnits(), t.totalUnits()));
            case Closed c -> Stream.of(NaiveBook.close(c.orderId(), c.remainingUnits(), c.reason()));
            case BookEvent.Rested _,LevelChanged _ -> Stream.<String>of();
        }).toList();
    }

    private List<String> trades() {
        return said().stream().filter(line -> line.startsWith("trade")).toList();
    }

    private void place(IncomingOrder order) {
        book.place(order, events::add);
    }

    private static IncomingOrder limit(long id, Side side, long price, long quantity) {
        return new IncomingOrder(id, side == Side.SELL ? "a" : "b", side, OrderType.LIMIT, price, quantity, IncomingOrder.NO_LIMIT);
    }

    private static IncomingOrder market(long id, Side side, long quantity, long spendLimit) {
        return new IncomingOrder(id, side == Side.SELL ? "a" : "b", side, OrderType.MARKET, 0, quantity, spendLimit);
    }

    /** Seeded commands around a slowly moving price. */
    private static final class Workload {

        private final Random random;
        private long nextId = 1;

        Workload(long seed) {
            random = new Random(seed);
        }

        List<String> next(OrderBook tested, NaiveBook naive, Consumer<BookEvent> events) {
            if (random.nextInt(100) < 35 && nextId > 1) {
                long id = nextId - 1 - random.nextLong(Math.min(nextId - 1, 200));
                String account = random.nextInt(10) == 0 ? "stranger" : "a";
                tested.cancel(id, account, events);
                return naive.cancel(id, account);
            }
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            boolean market = random.nextInt(20) == 0;
            long price = 10_000 + (nextId / 50) + (side == Side.BUY ? -1L : 1L) * (random.nextInt(40) - 8);
            long quantity = 1L + random.nextInt(1_000_000);
            long limit = market && side == Side.BUY ? 1L + random.nextInt(100_000_000) : IncomingOrder.NO_LIMIT;
            IncomingOrder order = new IncomingOrder(nextId++, "a", side, market ? OrderType.MARKET : OrderType.LIMIT, market ? 0 : price,
                    quantity, limit);
            tested.place(order, events);
            return naive.place(order);
        }
    }
}
