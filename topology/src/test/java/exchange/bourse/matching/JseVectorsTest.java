package exchange.bourse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Side;
import exchange.bourse.market.Trigger;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.matching.naive.NaiveOrderBook;
import exchange.bourse.money.Rate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The published scenarios of the JSE's rules, but for those with hidden orders or a minimum execution size, which the exchange does not
 * offer. Each file lists scenarios: a book, orders in, the book and the trades after.
 */
class JseVectorsTest {

    private static final Market STOCK = new Market("stock", "share", "rand", new Market.Scales(0, 0, 0, 0), new Market.Limits(1, 0, 1),
            new Rate(0), new Rate(0), true, 0);
    private static final String TRADER = "trader";

    /** What is different, and why. */
    private static final Map<String, Deviation> DEVIATIONS = Map.of("uncross/limitOrder 7", Deviation.TYPO_IN_INPUT, "uncross/stopOrder 5",
            Deviation.TYPO_IN_OUTPUT, "auction 1", Deviation.MARKET_ORDERS_FIRST, "auction 2", Deviation.MARKET_ORDERS_FIRST, "auction 3",
            Deviation.MARKET_ORDERS_FIRST, "uncross/stopLimitOrder 9", Deviation.ELECTION_AGAINST_OWN_RULE, "uncross/stopLimitOrder 10",
            Deviation.ELECTION_AGAINST_OWN_RULE, "replaceOrder 34", Deviation.BOOK_LEFT_OUT, "replaceOrder 35", Deviation.BOOK_LEFT_OUT,
            "replaceOrder 36", Deviation.BOOK_LEFT_OUT);

    private enum Deviation {
        /** The side of order 1 is written BO, in the input and in the book after; it is an offer. */
        TYPO_IN_INPUT,
        /** The side of order 14 is written B in the book after; it is the offer of the book before. */
        TYPO_IN_OUTPUT,
        /** Prices, volumes and book are equal, but the scenario prints limit orders before market orders, which have the priority. */
        MARKET_ORDERS_FIRST,
        /** Of two stops, the scenario prints first the one that is nearer to the last price, against what its own title says. */
        ELECTION_AGAINST_OWN_RULE,
        /** The trades are equal, but the book after is an empty file although orders are left. */
        BOOK_LEFT_OUT
    }

    private static final Set<String> MASTERS = Set.of("uncross/limitOrder/LimitOrderMaster.csv",
            "uncross/marketOrder/MarketOrderMaster.csv", "cancelOrder/CancelOrderMaster.csv", "replaceOrder/ReplaceOrderMaster.csv",
            "uncross/stopOrder/StopOrderMaster.csv", "uncross/stopLimitOrder/StopLimitOrderMaster.csv", "auction/AuctionMaster.csv",
            "uncross/hiddenOrder/HiddenOrderMaster.csv", "filterAndUncross/FilterAndUncrossMaster.csv");

    @TestFactory
    Stream<DynamicTest> scenarios() {
        Path root = RealData.folder("matching-vectors/cointossx-jse");
        List<Scenario> all = MASTERS.stream().sorted().flatMap(master -> scenarios(root, master)).filter(s -> !s.isHidden()).toList();
        assertThat(all).as("scenarios without hidden orders").hasSize(73);
        assertThat(all.stream().map(Scenario::name)).containsAll(DEVIATIONS.keySet());
        return all.stream()
                .flatMap(scenario -> Stream.of(
                        DynamicTest.dynamicTest(scenario.name() + " fast: " + scenario.title(), () -> run(scenario, FastOrderBook::new)),
                        DynamicTest.dynamicTest(scenario.name() + " naive: " + scenario.title(),
                                () -> run(scenario, NaiveOrderBook::new))));
    }

    private static Stream<Scenario> scenarios(Path root, String master) {
        String kind = master.substring(0, master.lastIndexOf('/'));
        Path folder = root.resolve(kind);
        return RealData.read(root.resolve(master))
                .stream()
                .filter(row -> row.isSet("Trades") && !row.get("TestNumber").isBlank())
                .map(row -> new Scenario(kind + " " + row.get("TestNumber"), row.get("Description"), rows(folder, row.get("InitialState")),
                        rows(folder, row.get("AggressingOrder")), rows(folder, row.get("ExpectedState")), rows(folder, row.get("Trades"))));
    }

    /** The rows of a file whose name may differ in case. */
    private static List<CSVRecord> rows(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                    .flatMap(file -> RealData.read(file).stream())
                    .filter(row -> row.stream().anyMatch(value -> !value.isBlank()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Scenario scenario, Function<Market, OrderBook> books) {
        Exchange exchange = new Exchange(books.apply(STOCK));
        boolean auction = scenario.name().startsWith("auction");
        if (auction) {
            exchange.book.changePhase(Phase.AUCTION, 0, 0, exchange.recorder);
        }
        scenario.before().forEach(exchange::enter);
        scenario.input().forEach(row -> {
            if (scenario.name().startsWith("cancelOrder")) {
                exchange.book.cancel(exchange.id(row), TRADER, 0, exchange.recorder);
            } else if (scenario.name().startsWith("replaceOrder")) {
                exchange.book.amend(
                        new Amendment(exchange.id(row), TRADER, number(row, "Price"), number(row, "Size"), number(row, "StopPrice"), 0), 0,
                        exchange.recorder);
            } else {
                exchange.enter(row);
            }
        });
        if (auction) {
            exchange.book.changePhase(Phase.CONTINUOUS, 0, 0, exchange.recorder);
        }
        exchange.book.verify();
        List<String> trades = exchange.trades();
        List<String> expectedTrades = scenario.trades().stream().map(row -> row.get("Quantity") + "@" + row.get("Price")).toList();
        List<String> expected = scenario.after().stream().map(row -> row.get("Side") + row.get("OrderID") + ":" + row.get("Size")).toList();
        switch (DEVIATIONS.get(scenario.name())) {
            case null -> {
                assertThat(trades).isEqualTo(expectedTrades);
                assertThat(exchange.state()).containsExactlyInAnyOrderElementsOf(expected);
            }
            case TYPO_IN_INPUT -> {
                assertThat(trades).isEqualTo(expectedTrades);
                assertThat(exchange.state()).containsExactly("O1:1000");
                assertThat(expected).containsExactly("BO1:1000");
            }
            case TYPO_IN_OUTPUT -> {
                assertThat(trades).isEqualTo(expectedTrades);
                assertThat(exchange.state()).containsExactly("O14:1000");
                assertThat(expected).containsExactly("B14:1000");
            }
            case MARKET_ORDERS_FIRST, ELECTION_AGAINST_OWN_RULE -> {
                assertThat(trades).containsExactlyInAnyOrderElementsOf(expectedTrades).isNotEqualTo(expectedTrades);
                assertThat(exchange.state()).containsExactlyInAnyOrderElementsOf(expected);
            }
            case BOOK_LEFT_OUT -> {
                assertThat(trades).isEqualTo(expectedTrades);
                assertThat(expected).isEmpty();
                assertThat(exchange.state()).isNotEmpty();
            }
        }
    }

    private static long number(CSVRecord row, String column) {
        return row.isSet(column) && !row.get(column).isBlank() ? Long.parseLong(row.get(column)) : 0;
    }

    private record Scenario(String name, String title, List<CSVRecord> before, List<CSVRecord> input, List<CSVRecord> after,
            List<CSVRecord> trades) {

        boolean isHidden() {
            return Stream.concat(before.stream(), input.stream()).anyMatch(row -> row.get("Type").equals("5"));
        }
    }

    /** A book, and the names that the scenario has for its orders, which it uses twice. */
    private static final class Exchange {

        private final OrderBook book;
        private final Recorder recorder = new Recorder();
        private final Map<Long, String> names = new HashMap<>();

        Exchange(OrderBook book) {
            this.book = book;
        }

        void enter(CSVRecord row) {
            long id = names.size() + 1L;
            names.put(id, row.get("OrderID"));
            Side side = row.get("Side").equals("B") ? Side.BUY : Side.SELL;
            long price = number(row, "Price");
            long stop = number(row, "StopPrice") == 0 ? price : number(row, "StopPrice");
            IncomingOrder order = switch (row.get("Type")) {
                case "1" -> order(id, side, OrderType.MARKET, 0, row, Instructions.PLAIN);
                case "2" -> order(id, side, OrderType.LIMIT, price, row, Instructions.PLAIN);
                case "3" -> order(id, side, OrderType.MARKET, 0, row, Instructions.PLAIN.triggeredBy(Trigger.STOP, price));
                case "4" -> order(id, side, OrderType.LIMIT, price, row, Instructions.PLAIN.triggeredBy(Trigger.STOP, stop));
                default -> throw new IllegalArgumentException("unknown type " + row);
            };
            assertThat(book.place(order, 0, recorder)).as("outcome of %s", order).isNull();
        }

        private static IncomingOrder order(long id, Side side, OrderType type, long price, CSVRecord row, Instructions with) {
            return new IncomingOrder(id, TRADER, side, type, price, number(row, "Size"), IncomingOrder.NO_LIMIT, with);
        }

        long id(CSVRecord row) {
            return names.entrySet()
                    .stream()
                    .filter(entry -> entry.getValue().equals(row.get("OrderID")))
                    .mapToLong(Map.Entry::getKey)
                    .max()
                    .orElse(0);
        }

        List<String> trades() {
            return recorder.takeTrades().stream().map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
        }

        List<String> state() {
            return book.orders()
                    .map(order -> (order.side() == Side.BUY ? "B" : "O") + names.get(order.id()) + ":" + order.remainingUnits())
                    .toList();
        }
    }
}
