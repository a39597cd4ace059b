package exchange.bourse.pipeline;

import static exchange.bourse.pipeline.Commands.decimal;
import static exchange.bourse.pipeline.Commands.deposit;
import static exchange.bourse.pipeline.Commands.limit;
import static exchange.bourse.pipeline.Commands.market;
import static exchange.bourse.pipeline.Commands.with;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AmendOrder;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.SelfTradePrevention;
import exchange.bourse.events.Side;
import exchange.bourse.events.TimeInForce;
import exchange.bourse.events.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of order through the whole pipeline; after each test the accounts are added up, and no change of the book is missing. */
class OrderTypesTest {

    private final Pipeline pipeline = new Pipeline("order-types-test");

    @BeforeEach
    void open() {
        Commands.define(pipeline);
        pipeline.send("alice", deposit("d1", "usd", "10000"));
        pipeline.send("bob", deposit("d2", "btc", "30"));
    }

    @AfterEach
    void addUp() {
        Audit.of(pipeline).assertConserved();
        Audits.assertInOrder(pipeline);
        List<BookUpdate> updates = pipeline.values(Topics.BOOK_UPDATES);
        assertThat(updates).extracting(BookUpdate::getSequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, updates.size()).boxed().toList());
        pipeline.close();
    }

    @Test
    void anImmediateOrderLeavesNothingBehind() {
        pipeline.send("bob", limit(1, Side.SELL, "100", "1"));
        pipeline.send("alice", with(limit(2, Side.BUY, "100", "3"), wishes -> wishes.setTimeInForce(TimeInForce.IOC)));
        assertEnded(2, OrderState.CANCEL, "market.order.immediate_or_cancel");
        pipeline.send("alice", with(limit(3, Side.BUY, "100", "3"), wishes -> wishes.setTimeInForce(TimeInForce.FOK)));
        assertEnded(3, OrderState.CANCEL, "market.order.fill_or_kill");
        assertThat(order(2).getRemainingQuantity()).isEqualByComparingTo("2");
    }

    @Test
    void aPostOnlyOrderThatWouldTradeIsRejected() {
        pipeline.send("bob", limit(1, Side.SELL, "100", "1"));
        pipeline.send("alice", with(limit(2, Side.BUY, "100", "1"), wishes -> wishes.setPostOnly(true)));
        assertEnded(2, OrderState.REJECT, "market.order.post_only_would_cross");
        assertThat(pipeline.values(Topics.TRADES)).isEmpty();
    }

    @Test
    void anOrderExpiresByTheTimeOfTheLog() {
        Instant end = Instant.ofEpochMilli(pipeline.timeMs() + 5_000);
        pipeline.send("alice", with(limit(1, Side.BUY, "100", "1"), wishes -> wishes.setTimeInForce(TimeInForce.GTD).setExpiresAt(end)));
        pipeline.advanceMs(5_000);
        pipeline.sendToBook("", new Heartbeat());
        assertEnded(1, OrderState.CANCEL, "market.order.expired");
    }

    @Test
    void aStopEntersTheBookWhenATradeReachesItsPrice() {
        pipeline.send("bob", with(limit(1, Side.SELL, "90", "1"), wishes -> wishes.setTrigger(Trigger.STOP).setStopPrice(decimal("95"))));
        assertThat(pipeline.values(Topics.BOOK_UPDATES)).isEmpty();
        pipeline.send("alice", limit(2, Side.BUY, "95", "2"));
        pipeline.send("bob", limit(3, Side.SELL, "95", "1"));
        assertThat(order(1).getState()).isEqualTo(OrderState.DONE);
        assertThat(pipeline.values(Topics.TRADES)).hasSize(2);
    }

    @Test
    void anIcebergShowsOnlyItsTip() {
        pipeline.send("bob", with(limit(1, Side.SELL, "100", "5"), wishes -> wishes.setDisplayQuantity(decimal("1"))));
        assertThat(pipeline.values(Topics.BOOK_UPDATES).getLast().getQuantity()).isEqualByComparingTo("1");
        pipeline.send("alice", limit(2, Side.BUY, "100", "1.5"));
        assertThat(order(1).getRemainingQuantity()).isEqualByComparingTo("3.5");
    }

    @Test
    void aMarketBuySpendsAnAmount() {
        pipeline.send("bob", limit(1, Side.SELL, "100", "5"));
        pipeline.send("alice", market(2, Side.BUY, "0", "250"));
        assertThat(order(2).getState()).isEqualTo(OrderState.DONE);
        assertThat(order(2).getQuantity()).isEqualByComparingTo("2.5");
        assertThat(order(2).getExecutedTotal()).isEqualByComparingTo("250");
    }

    @Test
    void anOrderSentAgainUnderItsNameIsNotPlacedAgainForADay() {
        pipeline.send("bob", limit(1, Side.SELL, "100", "3"));
        pipeline.send("alice", named(limit(2, Side.BUY, "100", "1")));
        assertThat(order(2).getState()).isEqualTo(OrderState.DONE);
        pipeline.send("alice", named(limit(3, Side.BUY, "100", "1")));
        assertEnded(3, OrderState.REJECT, "market.order.client_order_id_taken");
        pipeline.advanceMs(Duration.ofDays(1).toMillis() + 1);
        pipeline.send("alice", named(limit(4, Side.BUY, "100", "1")));
        assertThat(order(4).getState()).isEqualTo(OrderState.DONE);
    }

    private static PlaceOrder named(PlaceOrder order) {
        return PlaceOrder.newBuilder(order).setClientOrderId("mine").build();
    }

    @Test
    void anAccountThatMeetsItselfIsReducedOnBothSides() {
        pipeline.send("alice", deposit("d3", "btc", "5"));
        pipeline.send("alice", limit(1, Side.SELL, "100", "3"));
        pipeline.send("alice",
                with(limit(2, Side.BUY, "100", "1"), wishes -> wishes.setSelfTradePrevention(SelfTradePrevention.DECREMENT)));
        assertEnded(2, OrderState.CANCEL, "market.order.self_trade_prevented");
        assertThat(order(1).getRemainingQuantity()).isEqualByComparingTo("2");
        assertThat(pipeline.values(Topics.TRADES)).isEmpty();
    }

    @Test
    void anAmendmentIsReservedForTakenAndSettled() {
        pipeline.send("alice", limit(1, Side.BUY, "100", "1"));
        pipeline.send("alice", amend(1, "110", "2"));
        assertThat(order(1).getPrice()).isEqualByComparingTo("110");
        assertThat(order(1).getReserved()).isEqualByComparingTo("220");
        assertThat(order(1).getAmendmentsPending()).isZero();
        pipeline.send("bob", limit(2, Side.SELL, "110", "1"));
        pipeline.send("alice", amend(1, null, "1.5"));
        assertThat(order(1).getReserved()).isEqualByComparingTo("55");
        pipeline.send("alice", amend(1, null, "1"));
        assertEnded(1, OrderState.CANCEL, "market.order.cancelled");
    }

    @Test
    void oneCommandCancelsAllOfAnAccountAndAnotherAllOfAMarket() {
        pipeline.send("alice", limit(1, Side.BUY, "100", "1"));
        pipeline.send("alice", limit(2, Side.BUY, "99", "1"));
        pipeline.send("bob", limit(3, Side.SELL, "101", "1"));
        pipeline.send("alice", new CancelOrders(null, null));
        assertEnded(1, OrderState.CANCEL, "market.order.cancelled");
        assertEnded(2, OrderState.CANCEL, "market.order.cancelled");
        assertThat(order(3).getState()).isEqualTo(OrderState.WAIT);
        pipeline.sendToBook(Commands.MARKET, new CancelAllInBook(null, null));
        assertEnded(3, OrderState.CANCEL, "market.order.cancelled_by_operator");
    }

    @Test
    void anAuctionGathersOrdersThatTradeAtOnePriceWhenItEnds() {
        enter(MarketState.AUCTION);
        pipeline.send("bob", limit(1, Side.SELL, "95", "1"));
        pipeline.send("alice", limit(2, Side.BUY, "105", "1"));
        assertThat(pipeline.values(Topics.TRADES)).isEmpty();
        enter(MarketState.ENABLED);
        assertThat(pipeline.values(Topics.TRADES)).hasSize(1);
        assertThat(order(1).getState()).isEqualTo(OrderState.DONE);
        assertThat(pipeline.values(Topics.MARKETS).getLast().getState()).isEqualTo(MarketState.ENABLED);
    }

    @Test
    void aHaltedMarketTakesCancelsOnly() {
        pipeline.send("alice", limit(1, Side.BUY, "100", "1"));
        enter(MarketState.HALTED);
        pipeline.send("alice", limit(2, Side.BUY, "100", "1"));
        assertEnded(2, OrderState.REJECT, "market.market.halted");
        pipeline.send("alice", Commands.cancel(1));
        assertEnded(1, OrderState.CANCEL, "market.order.cancelled");
    }

    @Test
    void aTradeBeyondTheBreakersBandStopsTheMarketAndItReopensByItself() {
        define(definition -> definition.setBreakerBand(decimal("0.1")).setReferencePrice(decimal("100")).setBreakerCallMs(10_000L));
        pipeline.send("alice", limit(1, Side.BUY, "100", "1"));
        pipeline.send("bob", limit(2, Side.SELL, "100", "1"));
        pipeline.send("alice", limit(3, Side.BUY, "50", "1"));
        pipeline.send("bob", limit(4, Side.SELL, "50", "1"));
        assertThat(pipeline.values(Topics.TRADES)).hasSize(1);
        assertThat(pipeline.values(Topics.MARKETS).getLast().getState()).isEqualTo(MarketState.AUCTION);
        pipeline.advanceMs(10_000);
        pipeline.sendToBook("", new Heartbeat());
        assertThat(pipeline.values(Topics.TRADES)).hasSize(2);
        assertThat(pipeline.values(Topics.MARKETS).getLast().getState()).isEqualTo(MarketState.ENABLED);
    }

    private void enter(MarketState state) {
        define(definition -> definition.setState(state));
    }

    private void define(Consumer<MarketDefinition.Builder> change) {
        MarketDefinition.Builder definition = MarketDefinition.newBuilder(pipeline.values(Topics.MARKETS).getLast());
        change.accept(definition);
        MarketDefinition changed = definition.build();
        pipeline.sendToBook(Commands.MARKET, new DefineMarket(changed));
        pipeline.send("", new DefineMarket(changed));
    }

    private static AmendOrder amend(long id, @Nullable String price, @Nullable String quantity) {
        return new AmendOrder(id, price == null ? null : decimal(price), quantity == null ? null : decimal(quantity), null, null);
    }

    private OrderEvent order(long id) {
        return pipeline.values(Topics.ORDER_EVENTS).stream().filter(event -> event.getOrderId() == id).toList().getLast();
    }

    private void assertEnded(long id, OrderState state, String reason) {
        assertThat(order(id).getState() + " " + order(id).getReason()).isEqualTo(state + " " + reason);
    }
}
