package exchange.bourse.matching;

import static exchange.bourse.market.Instructions.PLAIN;
import static exchange.bourse.market.OrderType.LIMIT;
import static exchange.bourse.market.OrderType.MARKET;
import static exchange.bourse.market.RejectReason.ALREADY_EXPIRED;
import static exchange.bourse.market.RejectReason.INVALID_INSTRUCTIONS;
import static exchange.bourse.market.RejectReason.INVALID_VOLUME_OR_PRICE;
import static exchange.bourse.market.RejectReason.PRICE_OUT_OF_BAND;
import static exchange.bourse.market.RejectReason.VALUE_OUT_OF_BOUNDS;
import static exchange.bourse.market.Side.BUY;
import static exchange.bourse.market.Side.SELL;
import static exchange.bourse.market.TimeInForce.FOK;
import static exchange.bourse.market.TimeInForce.GTC;
import static exchange.bourse.market.TimeInForce.GTD;
import static exchange.bourse.market.TimeInForce.IOC;
import static exchange.bourse.market.Trigger.STOP;
import static exchange.bourse.market.Trigger.TAKE_PROFIT;
import static exchange.bourse.matching.IncomingOrder.BY_AMOUNT;
import static exchange.bourse.matching.IncomingOrder.NO_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.market.TestMarkets;
import exchange.bourse.market.TradingRules;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an order alone is refused for: both books ask this, so that neither can prove the other wrong. */
class IncomingOrderTest {

    /** Ticks of 5, values of 20 to 500, a band of a tenth around 100, which a trade in it was at; a lot is a satoshi. */
    private static final Market BOUNDED = TestMarkets.BTC_USD.under(new TradingRules(5, 900, 20, 500, 100_000, 0, CircuitBreaker.OFF));
    private static final long LAST = 100;
    private static final long NOW_MS = 1_000;

    private static Stream<Arguments> orders() {
        return Stream.of(limit("a plain limit order", null, 100, 100, PLAIN), limit("no price", INVALID_VOLUME_OR_PRICE, 0, 100, PLAIN),
                limit("a negative price", INVALID_VOLUME_OR_PRICE, -5, 100, PLAIN),
                limit("a price between ticks", INVALID_VOLUME_OR_PRICE, 101, 100, PLAIN),
                limit("no quantity", INVALID_INSTRUCTIONS, 100, 0, PLAIN),
                limit("a negative quantity", INVALID_INSTRUCTIONS, 100, -1, PLAIN),
                limit("too large a quantity", INVALID_VOLUME_OR_PRICE, 100, 901, PLAIN),
                limit("too small a value", VALUE_OUT_OF_BOUNDS, 100, 19, PLAIN),
                limit("too large a value", VALUE_OUT_OF_BOUNDS, 100, 501, PLAIN), limit("the end of the band", null, 110, 100, PLAIN),
                limit("a price above the band", PRICE_OUT_OF_BAND, 115, 100, PLAIN),
                limit("a price below the band", PRICE_OUT_OF_BAND, 85, 100, PLAIN),
                limit("a triggered price is compared when it enters", null, 115, 100, PLAIN.triggeredBy(STOP, 115)),
                limit("a stop price between ticks", INVALID_VOLUME_OR_PRICE, 100, 100, PLAIN.triggeredBy(STOP, 101)),
                limit("a trigger without a stop price", INVALID_INSTRUCTIONS, 100, 100, PLAIN.triggeredBy(TAKE_PROFIT, 0)),
                limit("a stop price without a trigger", INVALID_INSTRUCTIONS, 100, 100,
                        new Instructions(GTC, 0, PLAIN.trigger(), 90, 0, false, PLAIN.selfTrade())),
                limit("an expiry to come", null, 100, 100, PLAIN.lasting(GTD, 1_001)),
                limit("an expiry that is now", ALREADY_EXPIRED, 100, 100, PLAIN.lasting(GTD, 1_000)),
                limit("GTD without an expiry", INVALID_INSTRUCTIONS, 100, 100, PLAIN.lasting(GTD, 0)),
                limit("GTC with an expiry", INVALID_INSTRUCTIONS, 100, 100, PLAIN.lasting(GTC, 2_000)),
                limit("an iceberg", null, 100, 100, PLAIN.showing(10)),
                limit("an iceberg that shows less than nothing", INVALID_INSTRUCTIONS, 100, 100, PLAIN.showing(-1)),
                limit("an iceberg that never rests", INVALID_INSTRUCTIONS, 100, 100, PLAIN.lasting(IOC, 0).showing(10)),
                limit("post-only", null, 100, 100, PLAIN.postingOnly()),
                limit("post-only that never rests", INVALID_INSTRUCTIONS, 100, 100, PLAIN.lasting(FOK, 0).postingOnly()),
                limit("post-only that waits", INVALID_INSTRUCTIONS, 100, 100, PLAIN.triggeredBy(STOP, 100).postingOnly()),
                limit("fill or kill", null, 100, 100, PLAIN.lasting(FOK, 0)),
                order("a market sell", null, SELL, MARKET, 0, 100, NO_LIMIT, PLAIN),
                order("a market order with a price", INVALID_INSTRUCTIONS, SELL, MARKET, 100, 100, NO_LIMIT, PLAIN),
                order("a market order of too small a value, by the last price", VALUE_OUT_OF_BOUNDS, SELL, MARKET, 0, 19, NO_LIMIT, PLAIN),
                order("a market order that is fill or kill", INVALID_INSTRUCTIONS, SELL, MARKET, 0, 100, NO_LIMIT, PLAIN.lasting(FOK, 0)),
                order("a market order that shows a part", INVALID_INSTRUCTIONS, SELL, MARKET, 0, 100, NO_LIMIT, PLAIN.showing(10)),
                order("a market order that expires", INVALID_INSTRUCTIONS, SELL, MARKET, 0, 100, NO_LIMIT, PLAIN.lasting(GTD, 2_000)),
                order("a market stop that expires", null, SELL, MARKET, 0, 100, NO_LIMIT, PLAIN.lasting(GTD, 2_000).triggeredBy(STOP, 90)),
                order("a market sell with a spend limit", INVALID_INSTRUCTIONS, SELL, MARKET, 0, 100, 100, PLAIN),
                order("a limit buy with a spend limit", INVALID_INSTRUCTIONS, BUY, LIMIT, 100, 100, 100, PLAIN),
                order("a market buy with a spend limit", null, BUY, MARKET, 0, 100, 100, PLAIN),
                order("a market buy by amount", null, BUY, MARKET, 0, BY_AMOUNT, 100, PLAIN),
                order("a market buy by no amount", INVALID_INSTRUCTIONS, BUY, MARKET, 0, BY_AMOUNT, 0, PLAIN),
                order("a market buy by too small an amount", VALUE_OUT_OF_BOUNDS, BUY, MARKET, 0, BY_AMOUNT, 19, PLAIN),
                order("a market buy of neither", INVALID_INSTRUCTIONS, BUY, MARKET, 0, BY_AMOUNT, NO_LIMIT, PLAIN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("orders")
    void isRefusedOrNot(String what, @Nullable RejectReason reason, IncomingOrder order) {
        assertThat(order.fault(BOUNDED, LAST, NOW_MS)).as(what).isEqualTo(reason);
    }

    @Test
    void beforeTheFirstTradeThereIsNoValueOfAMarketOrderAndNoBand() {
        assertThat(new IncomingOrder(1, "ann", SELL, MARKET, 0, 19, NO_LIMIT).fault(BOUNDED, 0, NOW_MS)).isNull();
        assertThat(new IncomingOrder(1, "ann", SELL, LIMIT, 500, 100, NO_LIMIT).fault(BOUNDED, 0, NOW_MS)).isNull();
    }

    @Test
    void quantitiesAndWhatIsShownAreWholeLots() {
        Market lots = CommandGenerator.MARKET;
        assertThat(new IncomingOrder(1, "ann", SELL, LIMIT, 100, 30, NO_LIMIT, PLAIN.showing(10)).fault(lots, 0, 0)).isNull();
        assertThat(new IncomingOrder(1, "ann", SELL, LIMIT, 100, 35, NO_LIMIT).fault(lots, 0, 0)).isEqualTo(INVALID_VOLUME_OR_PRICE);
        assertThat(new IncomingOrder(1, "ann", SELL, LIMIT, 100, 30, NO_LIMIT, PLAIN.showing(5)).fault(lots, 0, 0))
                .isEqualTo(INVALID_VOLUME_OR_PRICE);
    }

    @Test
    void anIcebergShowsItsPartOrWhatIsLeft() {
        assertThat(PLAIN.showing(10).shownUnits(30)).isEqualTo(10);
        assertThat(PLAIN.showing(10).shownUnits(7)).isEqualTo(7);
        assertThat(PLAIN.shownUnits(30)).isEqualTo(30);
    }

    @Test
    void aMassCancelMeansAnAccountsOrEverybodysOfASideOrBoth() {
        RestingOrder order = new RestingOrder(1, "ann", SELL, 100, 5, 1);
        assertThat(new CancelScope(null, null).includes(order)).isTrue();
        assertThat(new CancelScope("ann", null).includes(order)).isTrue();
        assertThat(new CancelScope("ann", SELL).includes(order)).isTrue();
        assertThat(new CancelScope("ann", BUY).includes(order)).isFalse();
        assertThat(new CancelScope("bob", null).includes(order)).isFalse();
        assertThat(new CancelScope(null, BUY).includes(order)).isFalse();
    }

    private static Arguments limit(String what, @Nullable RejectReason reason, long price, long quantity, Instructions with) {
        return order(what, reason, SELL, LIMIT, price, quantity, NO_LIMIT, with);
    }

    private static Arguments order(String what, @Nullable RejectReason reason, Side side, OrderType type, long price, long quantity,
            long spendLimit, Instructions with) {
        return Arguments.of(what, reason, new IncomingOrder(1, "ann", side, type, price, quantity, spendLimit, with));
    }
}
