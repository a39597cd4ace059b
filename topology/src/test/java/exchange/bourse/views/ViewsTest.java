package exchange.bourse.views;

import static exchange.bourse.views.Events.entry;
import static exchange.bourse.views.Events.fill;
import static exchange.bourse.views.Events.kline;
import static exchange.bourse.views.Events.line;
import static exchange.bourse.views.Events.order;
import static exchange.bourse.views.Events.second;
import static exchange.bourse.views.Events.ticker;
import static exchange.bourse.views.Events.trade;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.Execution;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Period;
import exchange.bourse.marketdata.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {

    private static final Slice NEWEST = new Slice(false, 0, 100);

    @TempDir
    private Path stateDirectory;
    private ViewsDriver driver;
    private OrderViews orders;
    private AccountViews accounts;
    private MarketViews markets;
    private MemberViews members;

    @BeforeEach
    void start() {
        driver = new ViewsDriver(stateDirectory);
        orders = new OrderViews(driver);
        accounts = new AccountViews(driver);
        markets = new MarketViews(driver);
        members = new MemberViews(driver);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private <V extends SpecificRecord> void pipe(Topic<V> topic, String key, V value) {
        driver.pipe(topic, key, value);
    }

    private void pipe(OrderEvent order) {
        pipe(Topics.ORDER_EVENTS, order.getAccount(), order);
    }

    private List<Long> list(Slice slice) {
        return list(List.of(), any -> true, slice);
    }

    private List<Long> list(List<OrderEvent> accepted, Predicate<OrderEvent> matches, Slice slice) {
        List<Long> ids = new ArrayList<>();
        orders.list("alice", accepted, matches, null, slice, order -> ids.add(order.getOrderId()));
        return ids;
    }

    private List<Long> trades(Span time) {
        List<Long> ids = new ArrayList<>();
        accounts.trades("alice", time, any -> true, NEWEST, fill -> ids.add(fill.getTradeId()));
        return ids;
    }

    @Test
    void theStreamedTopicsAreThoseThatTheTopologyReads() {
        Set<String> read = driver.topology()
                .describe()
                .subtopologies()
                .stream()
                .flatMap(part -> part.nodes().stream())
                .flatMap(node -> node instanceof TopologyDescription.Source source ? source.topicSet().stream() : Stream.of())
                .collect(Collectors.toSet());

        assertThat(Views.STREAMED).extracting(Topic::name).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void theTopologyIsTheOneThatWasReviewed() throws IOException {
        String description = driver.topology().describe().toString();
        Path actual = Files.writeString(Files.createDirectories(Path.of("target/topology")).resolve("views-topology.txt"), description);
        try (var expected = ViewsTest.class.getResourceAsStream("views-topology.txt")) {
            assertThat(description).as("if the change is meant, copy %s to this test's resources", actual)
                    .isEqualToNormalizingNewlines(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aMemberIsAnOrdinaryOneUntilItIsDefined() {
        assertThat(members.member("bob")).isEqualTo(new MemberDefinition("bob", "vip-0", 0, MemberState.ACTIVE, null));
        MemberDefinition bob = new MemberDefinition("bob", "vip-1", 2, MemberState.FROZEN, "alice");
        pipe(Topics.MEMBERS, "bob", bob);
        assertThat(members.member("bob")).isEqualTo(bob);
        List<MemberDefinition> defined = new ArrayList<>();
        members.members(any -> true, NEWEST, defined::add);
        assertThat(defined).containsExactly(bob);
        assertThat(members.groups()).containsExactly("vip-1");
    }

    @Test
    void anOrderIsFoundByIdAndUuidWhileOpenAndOnceClosed() {
        pipe(order("alice", 7, OrderState.WAIT, 1));
        assertThat(orders.byId("alice", 7)).map(OrderEvent::getState).contains(OrderState.WAIT);
        assertThat(orders.open("alice")).hasSize(1);

        pipe(order("alice", 7, OrderState.DONE, 2));
        assertThat(orders.byId("alice", 7)).map(OrderEvent::getState).contains(OrderState.DONE);
        assertThat(orders.byUuid("alice", Events.uuid(7))).map(OrderEvent::getState).contains(OrderState.DONE);
        assertThat(orders.open("alice")).isEmpty();
        assertThat(driver.seen()).containsExactly(7L, 7L);
    }

    @Test
    void aClientsNameIsThatOfItsNewestOrderButNotOfOneThatWasRefusedForIt() {
        pipe(named(order("alice", 1, OrderState.REJECT, 1)));
        assertThat(orders.byClientId("alice", "mine")).map(OrderEvent::getOrderId).contains(1L);
        pipe(named(order("alice", 2, OrderState.WAIT, 2)));
        pipe(named(order("alice", 3, OrderState.REJECT, 3)));
        assertThat(orders.byClientId("alice", "mine")).map(OrderEvent::getOrderId).contains(2L);
        pipe(named(order("alice", 2, OrderState.DONE, 4)));
        assertThat(orders.byClientId("alice", "mine")).map(OrderEvent::getState).contains(OrderState.DONE);
        pipe(named(order("alice", 4, OrderState.WAIT, 5)));
        assertThat(orders.byClientId("alice", "mine")).map(OrderEvent::getOrderId).contains(4L);
        assertThat(orders.byClientId("bob", "mine")).isEmpty();
    }

    private static OrderEvent named(OrderEvent order) {
        order.setClientOrderId("mine");
        return order;
    }

    @Test
    void anOrderThatIsFinalStaysFinalWhenRecordsAreReadAgain() {
        pipe(order("alice", 7, OrderState.WAIT, 1));
        pipe(order("alice", 7, OrderState.CANCEL, 2));
        pipe(order("alice", 7, OrderState.WAIT, 1));

        assertThat(orders.byId("alice", 7)).map(OrderEvent::getState).contains(OrderState.CANCEL);
        assertThat(list(NEWEST)).containsExactly(7L);
    }

    @Test
    void nobodySeesTheOrdersOfAnother() {
        pipe(order("alice", 1, OrderState.WAIT, 1));
        pipe(order("alice2", 2, OrderState.WAIT, 1));
        pipe(order("alic", 3, OrderState.DONE, 1));

        assertThat(list(NEWEST)).containsExactly(1L);
        assertThat(orders.byId("alice", 2)).isEmpty();
        assertThat(orders.byUuid("alice", Events.uuid(3))).isEmpty();
    }

    @Test
    void openAcceptedAndClosedOrdersAreListedByTheirLastChange() {
        pipe(order("alice", 1, OrderState.DONE, 10));
        pipe(order("alice", 2, OrderState.WAIT, 20));
        pipe(order("alice", 3, OrderState.CANCEL, 30));
        pipe(order("alice", 4, OrderState.REJECT, 5));
        List<OrderEvent> accepted = List.of(order("alice", 5, OrderState.PENDING, 40), order("alice", 2, OrderState.PENDING, 19));

        assertThat(list(accepted, any -> true, NEWEST)).containsExactly(5L, 3L, 2L, 1L, 4L);
        assertThat(list(new Slice(true, 0, 2))).containsExactly(4L, 1L);
        assertThat(list(new Slice(false, 1, 2))).containsExactly(2L, 1L);
        assertThat(list(List.of(), any -> any.getState() == OrderState.DONE, NEWEST)).hasSize(1);
    }

    @Test
    void aSliceReadsNoFurtherThanItNeeds() {
        List<Integer> read = new ArrayList<>();
        var numbers = java.util.stream.IntStream.iterate(1, number -> number + 1).peek(read::add).boxed().iterator();

        assertThat(new Slice(true, 2, 3).<Integer>of(numbers, number -> number % 2 == 0)).containsExactly(6, 8, 10);
        assertThat(read).hasSize(10);
    }

    @Test
    void aBalanceIsTheNewestLineOfTheMembersMainAndLockedAccounts() {
        pipe(Topics.BALANCE_CHANGES, "alice", entry(line("alice", 201, "usd", "100")));
        pipe(Topics.BALANCE_CHANGES, "alice", entry(line("alice", 201, "usd", "70.5"), line("alice", 211, "usd", "29.5")));
        pipe(Topics.BALANCE_CHANGES, "alice", entry(line("alice", 202, "btc", "3"), line(null, 301, "usd", "9")));
        pipe(Topics.BALANCE_CHANGES, "alice", entry(line("alice", 102, "btc", "9")));

        assertThat(accounts.balance("alice", "usd").available()).isEqualByComparingTo("70.5");
        assertThat(accounts.balance("alice", "usd").locked()).isEqualByComparingTo("29.5");
        assertThat(accounts.balances("alice")).containsOnlyKeys("btc", "usd");
        assertThat(accounts.balance("alice", "btc").available()).isEqualByComparingTo("3");
        assertThat(accounts.balance("bob", "usd")).isEqualTo(Balance.none("usd"));
    }

    @Test
    void fillsAreListedByTimeAndFoundByOrder() {
        pipe(Topics.EXECUTIONS, "alice", fill("alice", 1, 11, 1));
        pipe(Topics.EXECUTIONS, "alice", fill("alice", 2, 12, 2));
        pipe(Topics.EXECUTIONS, "alice", fill("alice", 1, 13, 3));
        pipe(Topics.EXECUTIONS, "bob", fill("bob", 9, 13, 3));

        assertThat(trades(Span.ALWAYS)).containsExactly(13L, 12L, 11L);
        assertThat(trades(new Span(second(2), second(3)))).containsExactly(12L);
        assertThat(trades(new Span(second(3), second(2)))).isEmpty();
        assertThat(accounts.tradesOf("alice", 1)).extracting(Execution::getTradeId).containsExactly(11L, 13L);
    }

    @Test
    void theNewestThousandTradesOfAMarketAreKept() {
        for (int sequence = 1; sequence <= 1_005; sequence++) {
            pipe(Topics.TRADES, "btcusd", trade("btcusd", sequence));
        }

        assertThat(markets.trades("btcusd", 2)).extracting(Trade::getSequence).containsExactly(1_005L, 1_004L);
        assertThat(markets.trades("btcusd", 2_000)).hasSize(Views.MARKET_TRADES_MAX);
    }

    @Test
    void klinesAndTickersAreFoundByMarket() {
        pipe(Topics.KLINES, "btcusd", kline("btcusd", 1, "10", 1));
        pipe(Topics.KLINES, "btcusd", kline("btcusd", 3, "12", 2));
        pipe(Topics.TICKERS, "btcusd", ticker("btcusd", "12"));

        assertThat(markets.klines("btcusd", Period.MINUTE_1, second(60), second(180), new Slice(true, 0, 9))).extracting(Window::openMs)
                .containsExactly(second(60).toEpochMilli(), second(180).toEpochMilli());
        assertThat(markets.klines("btcusd", Period.MINUTE_1, second(0), second(179), NEWEST)).singleElement()
                .satisfies(kline -> assertThat(kline.candle().close()).isEqualByComparingTo("10"));
        assertThat(markets.klines("btcusd", Period.MINUTE_5, second(0), second(179), NEWEST)).isEmpty();
        assertThat(markets.ticker("btcusd")).isPresent();
        assertThat(markets.ticker("ethusd")).isEmpty();
    }

    @Test
    void theLaterStateOfAKlineIsShownInWhateverOrderTheTwoTopicsAreRead() {
        pipe(Topics.KLINES_LIVE, "btcusd/1m", kline("btcusd", 1, "10", 1));
        pipe(Topics.KLINES_LIVE, "btcusd/1m", kline("btcusd", 1, "11", 2));
        assertThat(closeOfMinuteOne()).isEqualByComparingTo("11");
        pipe(Topics.KLINES, "btcusd", kline("btcusd", 1, "13", 4));
        pipe(Topics.KLINES_LIVE, "btcusd/1m", kline("btcusd", 1, "12", 3));
        assertThat(closeOfMinuteOne()).isEqualByComparingTo("13");
    }

    private BigDecimal closeOfMinuteOne() {
        return markets.klines("btcusd", Period.MINUTE_1, second(60), second(60), NEWEST).getFirst().candle().close();
    }

    @Test
    void definitionsAreKnownEverywhere() {
        for (String asset : List.of("usd", "btc")) {
            pipe(Topics.ASSETS, asset,
                    AssetDefinition.newBuilder()
                            .setAsset(asset)
                            .setName(asset)
                            .setType(AssetType.COIN)
                            .setScale(8)
                            .setPosition(asset.equals("btc") ? 1 : 2)
                            .build());
        }
        Definitions definitions = new Definitions(driver);

        assertThat(definitions.assets()).extracting(AssetDefinition::getAsset).containsExactly("btc", "usd");
        assertThat(definitions.asset("eth")).isEmpty();
        assertThat(definitions.markets()).isEmpty();
    }
}
