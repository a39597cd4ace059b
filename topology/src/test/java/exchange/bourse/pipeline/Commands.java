package exchange.bourse.pipeline;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.Instructions;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.SelfTradePrevention;
import exchange.bourse.events.Side;
import exchange.bourse.events.TimeInForce;
import exchange.bourse.events.Trigger;
import exchange.bourse.events.Withdraw;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Commands for tests, in the words of a trader. */
public final class Commands {

    /** The market of the tests: cents and satoshi, maker 0.1 %, taker 0.2 %. */
    public static final String MARKET = "btcusd";

    private Commands() {
    }

    /** The market as it is defined. */
    public static MarketDefinition market() {
        return MarketDefinition.newBuilder()
                .setMarket(MARKET)
                .setName("BTC/USD")
                .setBase("btc")
                .setQuote("usd")
                .setBaseScale(8)
                .setQuoteScale(8)
                .setPricePrecision(2)
                .setAmountPrecision(8)
                .setMinPrice(decimal("0.01"))
                .setMaxPrice(decimal("0"))
                .setMinAmount(decimal("0.00000001"))
                .setMakerFee(decimal("0.001"))
                .setTakerFee(decimal("0.002"))
                .setState(MarketState.ENABLED)
                .setPartition(0)
                .setPosition(1)
                .build();
    }

    /** Defines btc, usd and btcusd. */
    public static void define(Pipeline pipeline) {
        MarketDefinition market = market();
        pipeline.sendToBook(MARKET, new DefineMarket(market));
        pipeline.send("",
                new DefineAsset(AssetDefinition.newBuilder()
                        .setAsset("usd")
                        .setName("US Dollar")
                        .setType(AssetType.FIAT)
                        .setScale(8)
                        .setPosition(1)
                        .build()));
        pipeline.send("",
                new DefineAsset(AssetDefinition.newBuilder()
                        .setAsset("btc")
                        .setName("Bitcoin")
                        .setType(AssetType.COIN)
                        .setScale(8)
                        .setPosition(2)
                        .build()));
        pipeline.send("", new DefineMarket(market));
    }

    /** A deposit. */
    public static Deposit deposit(String id, String asset, String amount) {
        return new Deposit(id, asset, decimal(amount), null, false, false);
    }

    /** A withdrawal with a fee. */
    public static Withdraw withdraw(String id, String asset, String amount, String fee) {
        return new Withdraw(id, asset, decimal(amount), decimal(fee), "elsewhere", null);
    }

    /** A member of a group; a referrer may be null. */
    public static DefineMember member(String account, String group, @Nullable String referrer) {
        return new DefineMember(new MemberDefinition(account, group, 0, MemberState.ACTIVE, referrer));
    }

    /** An entry of the table of trading fees for any market. */
    public static DefineFee fee(long id, @Nullable String group, String maker, String taker, @Nullable String volumeMin) {
        return new DefineFee(new FeeDefinition(id, null, group, decimal(maker), decimal(taker), volumeMin == null ? null : "usd",
                volumeMin == null ? null : decimal(volumeMin)));
    }

    /** The share of fees that goes to referrers. */
    public static DefineExchange referralShare(String share) {
        return new DefineExchange(new ExchangeDefinition(decimal(share), 0));
    }

    /** A limit order. */
    public static PlaceOrder limit(long id, Side side, String price, String quantity) {
        return new PlaceOrder(id, "uuid-" + id, MARKET, side, OrderType.LIMIT, decimal(price), decimal(quantity), null, null, null);
    }

    /** A market order; a spend limit is for buys. */
    public static PlaceOrder market(long id, Side side, String quantity, @Nullable String spendLimit) {
        return new PlaceOrder(id, "uuid-" + id, MARKET, side, OrderType.MARKET, null, decimal(quantity),
                spendLimit == null ? null : decimal(spendLimit), null, null);
    }

    /** An order with instructions. */
    public static PlaceOrder with(PlaceOrder order, Consumer<Instructions.Builder> wishes) {
        Instructions.Builder instructions = Instructions.newBuilder()
                .setTimeInForce(TimeInForce.GTC)
                .setTrigger(Trigger.NONE)
                .setPostOnly(false)
                .setSelfTradePrevention(SelfTradePrevention.NONE);
        wishes.accept(instructions);
        return PlaceOrder.newBuilder(order).setInstructions(instructions.build()).build();
    }

    /** A cancel. */
    public static CancelOrder cancel(long id) {
        return new CancelOrder(id);
    }

    /** A decimal as events carry it. */
    public static BigDecimal decimal(String text) {
        return new BigDecimal(text).setScale(18);
    }
}
