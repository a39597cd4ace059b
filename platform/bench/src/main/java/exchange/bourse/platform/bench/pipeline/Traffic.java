package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.Side;
import exchange.bourse.money.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the members of a measured exchange do: in turns one of them sells and another one buys the same at the same price, so that every
 * order is reserved for, booked, traded, settled and closed. That makes it the most expensive kind of order there is.
 *
 * @param markets in how many markets, 1 to 1000; they take turns on the partitions
 * @param members how many members, even
 * @param firstOrderId the id of the first order
 */
record Traffic(int markets, int members, long firstOrderId) {

    static final int MEMBERS = 1000;

    /** Leaves room for the numbers of a run behind the time in milliseconds, below 2^53. */
    private static final int ID_BITS = 12;
    private static final String QUOTE = "usd";
    private static final int SCALE = 8;
    private static final int PRICE_PRECISION = 2;
    private static final long ONE = 100_000_000;
    private static final long WEALTH_UNITS = 1_000_000 * ONE;
    private static final long PRICE_UNITS = 100_00;
    private static final long QUANTITY_UNITS = ONE / 100;
    /** Spreads the members over the orders, so that neighbours meet in changing pairs. */
    private static final int STRIDE = 7919;

    /** So many markets, and orders that no earlier traffic had. */
    static Traffic in(int markets) {
        return new Traffic(markets, MEMBERS, System.currentTimeMillis() << ID_BITS);
    }

    /** The definitions of assets and markets, for every partition of accounts. */
    List<AccountCommand> definitions() {
        List<AccountCommand> definitions = new ArrayList<>();
        definitions.add(command("", new DefineAsset(asset(QUOTE, 1))));
        IntStream.range(0, markets).forEach(market -> definitions.add(command("", new DefineAsset(asset(base(market), market + 2)))));
        IntStream.range(0, markets).forEach(market -> definitions.add(command("", new DefineMarket(market(market)))));
        return definitions;
    }

    /** The definitions of markets, for their books. */
    List<BookCommand> books() {
        return IntStream.range(0, markets)
                .mapToObj(market -> new BookCommand(name(market), partition(market), new DefineMarket(market(market))))
                .toList();
    }

    /** What makes every member rich in every asset. */
    List<AccountCommand> deposits() {
        return IntStream.range(0, members)
                .boxed()
                .flatMap(member -> IntStream.rangeClosed(0, markets)
                        .mapToObj(asset -> command(account(member),
                                Deposit.newBuilder()
                                        .setDepositId("wealth-" + asset)
                                        .setAsset(asset == markets ? QUOTE : base(asset))
                                        .setAmount(Decimals.toEvent(WEALTH_UNITS, SCALE))
                                        .build())))
                .toList();
    }

    /** The order of a number, from 0. */
    AccountCommand order(int number) {
        boolean sells = number % 2 == 0;
        int half = members / 2;
        int member = (int) ((long) (number / 2) * STRIDE % half) * 2 + number % 2;
        PlaceOrder order = PlaceOrder.newBuilder()
                .setOrderId(firstOrderId + number)
                .setOrderUuid(new UUID(firstOrderId, number).toString())
                .setMarket(name(number / 2 % markets))
                .setSide(sells ? Side.SELL : Side.BUY)
                .setType(OrderType.LIMIT)
                .setPrice(Decimals.toEvent(PRICE_UNITS, PRICE_PRECISION))
                .setQuantity(Decimals.toEvent(QUANTITY_UNITS, SCALE))
                .build();
        return new AccountCommand("order-" + number, account(member), order);
    }

    /** The number of the order of an id, or a negative one if it is none of these. */
    long number(long orderId) {
        return orderId - firstOrderId;
    }

    private static AccountCommand command(String account, Object command) {
        return new AccountCommand(UUID.randomUUID().toString(), account, command);
    }

    private static String account(int member) {
        return new UUID(0xb0075eL, member).toString();
    }

    private static String base(int market) {
        return "coin" + market;
    }

    private static int partition(int market) {
        return market % Topics.BOOK_COMMANDS.partitions();
    }

    private static String name(int market) {
        return base(market) + QUOTE;
    }

    private static AssetDefinition asset(String id, int position) {
        return AssetDefinition.newBuilder()
                .setAsset(id)
                .setName(id)
                .setType(id.equals(QUOTE) ? AssetType.FIAT : AssetType.COIN)
                .setScale(SCALE)
                .setPosition(position)
                .build();
    }

    private static MarketDefinition market(int market) {
        return MarketDefinition.newBuilder()
                .setMarket(name(market))
                .setName(name(market))
                .setBase(base(market))
                .setQuote(QUOTE)
                .setBaseScale(SCALE)
                .setQuoteScale(SCALE)
                .setPricePrecision(PRICE_PRECISION)
                .setAmountPrecision(SCALE)
                .setMinPrice(Decimals.toEvent(1, PRICE_PRECISION))
                .setMaxPrice(Decimals.toEvent(0, 0))
                .setMinAmount(Decimals.toEvent(1, SCALE))
                .setMakerFee(Decimals.toEvent(2, 3))
                .setTakerFee(Decimals.toEvent(2, 3))
                .setState(MarketState.ENABLED)
                .setPartition(partition(market))
                .setPosition(market + 1)
                .build();
    }
}
