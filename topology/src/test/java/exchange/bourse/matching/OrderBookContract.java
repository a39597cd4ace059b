package exchange.bourse.matching;

import static exchange.bourse.market.Instructions.PLAIN;
import static exchange.bourse.market.Side.BUY;
import static exchange.bourse.market.Side.SELL;
import static exchange.bourse.matching.Recorder.close;
import static exchange.bourse.matching.Recorder.level;
import static exchange.bourse.matching.Recorder.trade;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.Side;
import exchange.bourse.market.TestMarkets;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.TradingRules;
import exchange.bourse.market.Trigger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every book does, rule by rule. Sells are ann's, buys are bob's, unless a rule is about accounts. */
abstract class OrderBookContract {

    private static final long LOT = 100;

    private final OrderBook book = create(TestMarkets.BTC_USD);
    private final Recorder recorder = new Recorder();
    private long nowMs = 1_000;

    abstract OrderBook create(Market market);

    abstract OrderBook restore(Market market, Counters counters, Session session, Stream<RestingOrder> orders);

    @AfterEach
    void everythingAgrees() {
        book.verify();
        OrderBook restored = restore(book.market(), book.counters(), book.session(), book.orders());
        restored.verify();
        assertThat(restored.stateHash()).isEqualTo(book.stateHash());
    }

    @Test
    void atOnePriceTheEarlierOrderTradesFirst() {
        given(sell(1, 100, 5), sell(2, 100, 5));
        place(buy(3, 100, 7));
        assertThat(recorder.takeEssence()).containsExactly(trade(1, 3, 100, 5), trade(2, 3, 100, 2), level(SELL, 100, 3));
    }

    @Test
    void aTradeIsMadeAtTheRestingPrice() {
        given(sell(1, 100, 5), sell(2, 101, 5));
        place(buy(3, 120, 8));
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 3, 100, 5), trade(2, 3, 101, 3));
    }

    @Test
    void aMarketOrderNeverRests() {
        given(sell(1, 100, 5));
        place(market(2, BUY, 9));
        assertThat(recorder.takeEssence()).containsExactly(trade(1, 2, 100, 5), close(2, 4, CloseReason.NO_LIQUIDITY), level(SELL, 100, 0));
        assertThat(book.orders()).isEmpty();
    }

    @Test
    void aMarketBuySpendsNoMoreThanItsLimit() {
        given(sell(1, 100, 5 * LOT));
        place(spending(2, 5 * LOT, 300));
        assertThat(recorder.takeEssence()).startsWith(trade(1, 2, 100, 300), close(2, 200, CloseReason.SPEND_LIMIT));
    }

    @Test
    void aMarketBuyByAmountBuysWhatTheAmountPaysFor() {
        given(sell(1, 100, 200), sell(2, 300, 500));
        place(spending(3, IncomingOrder.BY_AMOUNT, 502));
        assertThat(recorder.takeEssence()).startsWith(trade(1, 3, 100, 200), trade(2, 3, 300, 100), close(3, 0, CloseReason.SPENT));
    }

    @Test
    void onlyTheOwnerCancels() {
        given(sell(1, 100, 5));
        assertThat(book.cancel(1, "bob", nowMs, recorder)).isEqualTo(RejectReason.ORDER_NOT_FOUND);
        assertThat(recorder.take()).isEmpty();
        assertThat(book.cancel(1, "ann", nowMs, recorder)).isNull();
        assertThat(recorder.takeEssence()).containsExactly(close(1, 5, CloseReason.CANCELLED), level(SELL, 100, 0));
    }

    @Test
    void theSameCommandAgainChangesNothing() {
        given(sell(1, 100, 5));
        assertThat(outcome(sell(1, 100, 5))).isEqualTo(RejectReason.ORDER_ID_TAKEN);
        assertThat(recorder.take()).isEmpty();
    }

    @Test
    void immediateOrCancelTradesWhatItCan() {
        given(sell(1, 100, 5));
        place(with(buy(2, 100, 8), PLAIN.lasting(TimeInForce.IOC, 0)));
        assertThat(recorder.takeEssence()).startsWith(trade(1, 2, 100, 5), close(2, 3, CloseReason.IMMEDIATE_OR_CANCEL));
    }

    @Test
    void fillOrKillTradesAllOrNothing() {
        given(sell(1, 100, 5), with(sell(2, 101, 6), PLAIN.showing(2)));
        place(with(buy(3, 101, 12), PLAIN.lasting(TimeInForce.FOK, 0)));
        assertThat(recorder.takeEssence()).containsExactly(close(3, 12, CloseReason.FILL_OR_KILL));
        place(with(buy(4, 101, 11), PLAIN.lasting(TimeInForce.FOK, 0)));
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 4, 100, 5), trade(2, 4, 101, 2), trade(2, 4, 101, 2),
                trade(2, 4, 101, 2));
    }

    @Test
    void anOrderExpiresWithTheFirstRecordThatIsNotEarlier() {
        given(with(sell(1, 100, 5), PLAIN.lasting(TimeInForce.GTD, 2_000)), sell(2, 101, 5));
        book.tick(1_999, recorder);
        assertThat(recorder.take()).isEmpty();
        nowMs = 2_000;
        place(buy(3, 101, 1));
        assertThat(recorder.takeEssence()).startsWith(close(1, 5, CloseReason.EXPIRED), trade(2, 3, 101, 1));
        assertThat(outcome(with(buy(4, 1, 1), PLAIN.lasting(TimeInForce.GTD, 2_000)))).isEqualTo(RejectReason.ALREADY_EXPIRED);
    }

    @Test
    void anIcebergShowsItsNextPartAtTheBackOfTheQueue() {
        given(with(sell(1, 100, 10), PLAIN.showing(4)), sell(2, 100, 3));
        place(buy(3, 100, 5));
        assertThat(recorder.takeEssence()).containsExactly(trade(1, 3, 100, 4), trade(2, 3, 100, 1), level(SELL, 100, 6));
        place(buy(4, 100, 7));
        assertThat(recorder.takeTrades()).containsExactly(trade(2, 4, 100, 2), trade(1, 4, 100, 4), trade(1, 4, 100, 1));
    }

    @Test
    void aPostOnlyOrderNeverTakes() {
        given(sell(1, 100, 5));
        assertThat(outcome(with(buy(2, 100, 5), PLAIN.postingOnly()))).isEqualTo(RejectReason.POST_ONLY_WOULD_CROSS);
        assertThat(recorder.take()).isEmpty();
        place(with(buy(2, 99, 5), PLAIN.postingOnly()));
        recorder.take();
        assertThat(amend(new Amendment(2, "bob", 100, 0, 0, 0))).isEqualTo(RejectReason.POST_ONLY_WOULD_CROSS);
        assertThat(recorder.take()).isEmpty();
    }

    @Test
    void aStopEntersWhenATradeReachesIt() {
        given(sell(1, 100, 1), sell(2, 105, 1), sell(3, 110, 9));
        place(with(market(4, BUY, 2), PLAIN.triggeredBy(Trigger.STOP, 105)));
        place(with(buy(5, 110, 3), PLAIN.triggeredBy(Trigger.STOP, 110)));
        place(buy(6, 100, 1));
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 6, 100, 1));
        place(buy(7, 105, 1));
        assertThat(recorder.takeTrades()).as("the first stop's trade triggers the second")
                .containsExactly(trade(2, 7, 105, 1), trade(3, 4, 110, 2), trade(3, 5, 110, 3));
    }

    @Test
    void aTakeProfitEntersWhenThePriceGoesItsWay() {
        given(buy(1, 100, 1), buy(2, 99, 5));
        place(with(market(3, SELL, 2), PLAIN.triggeredBy(Trigger.TAKE_PROFIT, 100)));
        assertThat(recorder.takeTrades()).isEmpty();
        place(sell(4, 100, 1));
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 4, 100, 1), trade(2, 3, 99, 2));
    }

    @Test
    void aStopThatThePriceHasReachedAlreadyEntersAtOnce() {
        given(sell(1, 100, 3), buy(2, 100, 1));
        place(with(buy(3, 100, 2), PLAIN.triggeredBy(Trigger.STOP, 90)));
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 3, 100, 2));
    }

    @Test
    void ofManyStopsTheFarthestEntersFirstThenTheOldest() {
        given(sell(1, 100, 1), sell(2, 120, 9));
        place(with(market(3, BUY, 1), PLAIN.triggeredBy(Trigger.STOP, 90)));
        place(with(market(4, BUY, 2), PLAIN.triggeredBy(Trigger.STOP, 80)));
        place(with(market(5, BUY, 3), PLAIN.triggeredBy(Trigger.STOP, 90)));
        place(buy(6, 100, 1));
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 6, 100, 1), trade(2, 4, 120, 2), trade(2, 3, 120, 1),
                trade(2, 5, 120, 3));
    }

    @Test
    void selfTradesArePreventedAsTheArrivingOrderAsks() {
        assertThat(selfTrade(SelfTradePrevention.NONE, 7)).containsExactly(trade(1, 3, 100, 5), trade(2, 3, 100, 2));
        assertThat(selfTrade(SelfTradePrevention.CANCEL_NEWEST, 7)).containsExactly(close(3, 7, CloseReason.SELF_TRADE));
        assertThat(selfTrade(SelfTradePrevention.CANCEL_OLDEST, 7)).containsExactly(close(1, 5, CloseReason.SELF_TRADE),
                trade(2, 3, 100, 5));
        assertThat(selfTrade(SelfTradePrevention.CANCEL_BOTH, 7)).containsExactly(close(1, 5, CloseReason.SELF_TRADE),
                close(3, 7, CloseReason.SELF_TRADE));
        assertThat(selfTrade(SelfTradePrevention.DECREMENT, 7)).containsExactly("reduce 1 5", close(1, 0, CloseReason.SELF_TRADE),
                "reduce 3 5", trade(2, 3, 100, 2));
        assertThat(selfTrade(SelfTradePrevention.DECREMENT, 3)).containsExactly("reduce 1 3", "reduce 3 3",
                close(3, 0, CloseReason.SELF_TRADE));
    }

    private List<String> selfTrade(SelfTradePrevention prevention, long quantity) {
        book.cancelAll(new CancelScope(null, null), nowMs, recorder);
        place(sell(1, 100, 5));
        place(new IncomingOrder(2, "cleo", SELL, OrderType.LIMIT, 100, 5, IncomingOrder.NO_LIMIT));
        recorder.take();
        place(new IncomingOrder(3, "ann", BUY, OrderType.LIMIT, 100, quantity, IncomingOrder.NO_LIMIT, PLAIN.preventing(prevention)));
        return recorder.takeEssence().stream().filter(line -> !line.startsWith("level")).toList();
    }

    @Test
    void reducingKeepsThePlaceAndRaisingLosesIt() {
        given(sell(1, 100, 5), sell(2, 100, 5));
        assertThat(amend(new Amendment(1, "ann", 0, 4, 0, 0))).isNull();
        place(buy(3, 100, 1));
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 3, 100, 1));
        assertThat(amend(new Amendment(1, "ann", 0, 9, 0, 0))).isNull();
        place(buy(4, 100, 6));
        assertThat(recorder.takeTrades()).as("nine in all, one of them filled").containsExactly(trade(2, 4, 100, 5), trade(1, 4, 100, 1));
        assertThat(book.orders().mapToLong(RestingOrder::remainingUnits)).containsExactly(7L);
        assertThat(amend(new Amendment(1, "ann", 0, 2, 0, 0))).isNull();
        assertThat(recorder.takeEssence()).as("reduced to what is filled").startsWith(close(1, 7, CloseReason.CANCELLED));
    }

    @Test
    void anAmendedPriceMayTrade() {
        given(sell(1, 100, 5), buy(2, 90, 3));
        assertThat(amend(new Amendment(2, "bob", 101, 0, 0, 0))).isNull();
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 2, 100, 3));
        assertThat(amend(new Amendment(2, "bob", 101, 0, 0, 0))).isEqualTo(RejectReason.ORDER_NOT_FOUND);
    }

    @Test
    void cancellingAllTakesWhatIsMeantInOneCommand() {
        given(sell(1, 101, 5), sell(2, 100, 5), buy(3, 90, 5), with(sell(4, 80, 5), PLAIN.triggeredBy(Trigger.STOP, 85)));
        assertThat(book.cancelAll(new CancelScope("ann", SELL), nowMs, recorder)).isNull();
        assertThat(recorder.takeEssence()).containsExactly(close(2, 5, CloseReason.CANCELLED), close(1, 5, CloseReason.CANCELLED),
                close(4, 5, CloseReason.CANCELLED), level(SELL, 100, 0), level(SELL, 101, 0));
        book.cancelAll(new CancelScope(null, null), nowMs, recorder);
        assertThat(recorder.takeEssence()).contains(close(3, 5, CloseReason.CANCELLED_BY_OPERATOR));
    }

    @Test
    void eachPhaseTakesWhatItTakes() {
        given(sell(1, 100, 5));
        enter(Phase.HALTED);
        assertThat(outcome(buy(2, 90, 1))).isEqualTo(RejectReason.MARKET_HALTED);
        assertThat(amend(new Amendment(1, "ann", 0, 6, 0, 0))).isEqualTo(RejectReason.MARKET_HALTED);
        assertThat(amend(new Amendment(1, "ann", 0, 4, 0, 0))).isNull();
        enter(Phase.LOCKED);
        assertThat(outcome(buy(2, 90, 1))).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        assertThat(amend(new Amendment(1, "ann", 0, 3, 0, 0))).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        enter(Phase.DISABLED);
        assertThat(outcome(buy(2, 90, 1))).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        assertThat(book.cancel(1, "ann", nowMs, recorder)).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        enter(Phase.LOCKED);
        assertThat(book.cancel(1, "ann", nowMs, recorder)).isNull();
        enter(Phase.AUCTION);
        assertThat(outcome(with(buy(2, 90, 1), PLAIN.lasting(TimeInForce.IOC, 0)))).isEqualTo(RejectReason.NOT_IN_AUCTION);
    }

    @Test
    void anAuctionTradesMostAtOnePrice() {
        enter(Phase.AUCTION);
        given(buy(1, 105, 10), buy(2, 103, 5), sell(3, 100, 7), sell(4, 103, 4), sell(5, 107, 9), market(6, SELL, 2));
        assertThat(book.indicative()).isEqualTo(new Indicative(103, 13, 2));
        enter(Phase.CONTINUOUS);
        assertThat(recorder.takeTrades()).containsExactly(trade(1, 6, 103, 2), trade(1, 3, 103, 7), trade(1, 4, 103, 1),
                trade(2, 4, 103, 3));
        assertThat(book.orders(BUY).mapToLong(RestingOrder::remainingUnits)).containsExactly(2L);
    }

    @Test
    void amongEqualVolumesPressureThenTheReferenceDecides() {
        assertThat(auctionOf(0, buy(1, 105, 10), sell(2, 100, 4))).as("buyers are left over").isEqualTo(105);
        assertThat(auctionOf(0, buy(1, 105, 4), sell(2, 100, 10))).as("sellers are left over").isEqualTo(100);
        assertThat(auctionOf(102, buy(1, 105, 4), sell(2, 100, 4))).as("nobody is left over").isEqualTo(102);
        assertThat(auctionOf(99, buy(1, 105, 4), sell(2, 100, 4))).isEqualTo(100);
    }

    private long auctionOf(long referenceUnits, IncomingOrder... orders) {
        OrderBook auction = create(TestMarkets.BTC_USD.under(new TradingRules(1, 0, 0, 0, 0, referenceUnits, CircuitBreaker.OFF)));
        auction.changePhase(Phase.AUCTION, 0, nowMs, recorder);
        Stream.of(orders).forEach(order -> auction.place(order, nowMs, recorder));
        return auction.indicative().priceUnits();
    }

    @Test
    void theCircuitBreakerHaltsATradeBeyondItsBandAndReopensByTime() {
        book.redefine(TestMarkets.BTC_USD.under(new TradingRules(1, 0, 0, 0, 0, 1_000, new CircuitBreaker(100_000, 60_000, 5_000))));
        nowMs = 60_000;
        given(sell(1, 1_100, 1), sell(2, 1_101, 5));
        place(buy(3, 1_200, 3));
        assertThat(recorder.takeEssence()).startsWith(trade(1, 3, 1_100, 1), "phase AUCTION 65000");
        place(with(sell(4, 1_200, 1), PLAIN));
        book.tick(64_999, recorder);
        assertThat(recorder.takeTrades()).isEmpty();
        book.tick(65_000, recorder);
        assertThat(recorder.takeEssence()).startsWith("phase CONTINUOUS 0", trade(2, 3, 1_101, 2));
    }

    @Test
    void pricesBeyondTheBandAreRefused() {
        book.redefine(TestMarkets.BTC_USD.under(new TradingRules(1, 0, 0, 0, 100_000, 1_000, CircuitBreaker.OFF)));
        assertThat(outcome(sell(1, 1_101, 1))).isEqualTo(RejectReason.PRICE_OUT_OF_BAND);
        given(sell(1, 1_050, 1), sell(2, 1_100, 2));
        book.redefine(TestMarkets.BTC_USD.under(new TradingRules(1, 0, 0, 0, 10_000, 1_050, CircuitBreaker.OFF)));
        place(market(3, BUY, 3));
        assertThat(recorder.takeEssence()).startsWith(trade(1, 3, 1_050, 1), close(3, 2, CloseReason.PRICE_BAND));
    }

    @Test
    void quantitiesPricesAndValuesAreBounded() {
        book.redefine(TestMarkets.BTC_USD.under(new TradingRules(5, 1_000, 20, 500, 0, 0, CircuitBreaker.OFF)));
        assertThat(outcome(sell(1, 101, 100))).isEqualTo(RejectReason.INVALID_VOLUME_OR_PRICE);
        assertThat(outcome(sell(1, 100, 1_001))).isEqualTo(RejectReason.INVALID_VOLUME_OR_PRICE);
        assertThat(outcome(sell(1, 100, 19))).isEqualTo(RejectReason.VALUE_OUT_OF_BOUNDS);
        assertThat(outcome(sell(1, 100, 501))).isEqualTo(RejectReason.VALUE_OUT_OF_BOUNDS);
        assertThat(outcome(sell(1, 100, 500))).isNull();
    }

    @Test
    void contradictingInstructionsAreRefused() {
        assertThat(outcome(with(market(1, BUY, 1), PLAIN.postingOnly()))).isEqualTo(RejectReason.INVALID_INSTRUCTIONS);
        assertThat(outcome(with(buy(1, 100, 1), PLAIN.lasting(TimeInForce.IOC, 0).showing(1))))
                .isEqualTo(RejectReason.INVALID_INSTRUCTIONS);
        assertThat(outcome(with(buy(1, 100, 1), PLAIN.lasting(TimeInForce.GTD, 0)))).isEqualTo(RejectReason.INVALID_INSTRUCTIONS);
        assertThat(outcome(with(buy(1, 100, 1), PLAIN.triggeredBy(Trigger.STOP, 0)))).isEqualTo(RejectReason.INVALID_INSTRUCTIONS);
        assertThat(outcome(spending(1, 5, 0))).isEqualTo(RejectReason.INVALID_INSTRUCTIONS);
        assertThat(recorder.take()).isEmpty();
    }

    private void given(IncomingOrder... orders) {
        Stream.of(orders).forEach(this::place);
        recorder.take();
    }

    private void place(IncomingOrder order) {
        assertThat(outcome(order)).as("outcome of %s", order).isNull();
    }

    private @Nullable RejectReason outcome(IncomingOrder order) {
        return book.place(order, nowMs, recorder);
    }

    private @Nullable RejectReason amend(Amendment amendment) {
        return book.amend(amendment, nowMs, recorder);
    }

    private void enter(Phase phase) {
        book.changePhase(phase, 0, nowMs, recorder);
    }

    private static IncomingOrder with(IncomingOrder order, Instructions instructions) {
        return new IncomingOrder(order.id(), order.account(), order.side(), order.type(), order.priceUnits(), order.quantityUnits(),
                order.spendLimitUnits(), instructions);
    }

    private static IncomingOrder sell(long id, long price, long quantity) {
        return new IncomingOrder(id, "ann", SELL, OrderType.LIMIT, price, quantity, IncomingOrder.NO_LIMIT);
    }

    private static IncomingOrder buy(long id, long price, long quantity) {
        return new IncomingOrder(id, "bob", BUY, OrderType.LIMIT, price, quantity, IncomingOrder.NO_LIMIT);
    }

    private static IncomingOrder market(long id, Side side, long quantity) {
        return new IncomingOrder(id, side == SELL ? "ann" : "bob", side, OrderType.MARKET, 0, quantity, IncomingOrder.NO_LIMIT);
    }

    private static IncomingOrder spending(long id, long quantity, long spendLimit) {
        return new IncomingOrder(id, "bob", BUY, OrderType.MARKET, 0, quantity, spendLimit);
    }
}
