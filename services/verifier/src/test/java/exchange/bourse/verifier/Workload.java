package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AmendOrder;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.Instructions;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.RemoveFee;
import exchange.bourse.events.SelfTradePrevention;
import exchange.bourse.events.Side;
import exchange.bourse.events.TimeInForce;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.events.Trigger;
import exchange.bourse.events.Withdraw;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Generated commands of traders, operators and the heartbeat, as the gateway and the engine write them. */
final class Workload {

    private static final List<String> TRADERS = IntStream.range(0, 10).mapToObj(number -> "trader-" + number).toList();
    private static final Map<String, Integer> MARKETS = Map.of("btcusd", 0, "ethusd", 3);
    private static final int ORDER_LIFE_MS = 1_500;

    private final Exchange exchange;
    private final Random random;
    private long orders;

    Workload(Exchange exchange, long seed) {
        this.exchange = exchange;
        this.random = new Random(seed);
    }

    /** Defines assets and markets, and gives everybody something to trade with. */
    void begin() {
        for (String asset : List.of("usd", "btc", "eth")) {
            everywhere(new DefineAsset(AssetDefinition.newBuilder()
                    .setAsset(asset)
                    .setName(asset)
                    .setType(asset.equals("usd") ? AssetType.FIAT : AssetType.COIN)
                    .setScale(8)
                    .setPosition(1)
                    .build()));
        }
        MARKETS.forEach((market, partition) -> {
            DefineMarket definition = new DefineMarket(market(market, partition));
            toBook(partition, market, definition);
            everywhere(definition);
        });
        everywhere(new DefineExchange(new ExchangeDefinition(BigDecimal.valueOf(2, 1).setScale(18), 0)));
        for (long fee = 1; fee <= 2; fee++) {
            everywhere(new DefineFee(new FeeDefinition(fee, null, "vip-" + fee, decimal(0), decimal(0), null, null)));
        }
        everywhere(new RemoveFee(2L));
        TRADERS.subList(1, TRADERS.size())
                .forEach(trader -> send(trader,
                        new DefineMember(new MemberDefinition(trader, "vip-1", 0, MemberState.ACTIVE, TRADERS.getFirst()))));
        TRADERS.forEach(trader -> List.of("usd", "btc", "eth").forEach(asset -> {
            Deposit deposit = new Deposit(trader + asset, asset, decimal(asset.equals("usd") ? 100_000 : 500), null, false, false);
            send(trader, deposit);
        }));
    }

    /** Sends a number of commands. */
    void run(int count) {
        for (int i = 0; i < count; i++) {
            String trader = any(TRADERS);
            String market = any(List.of("btcusd", "ethusd"));
            switch (random.nextInt(22)) {
                case 0, 1, 2 -> send(trader, new CancelOrder(1 + random.nextLong(orders + 1)));
                case 3, 4 -> send(trader,
                        AmendOrder.newBuilder()
                                .setOrderId(1 + random.nextLong(orders + 1))
                                .setQuantity(quantity())
                                .setPrice(price())
                                .build());
                case 5 -> send(trader, new Withdraw("w" + random.nextInt(1_000), "usd", quantity(), decimal(0), "elsewhere", null));
                case 6 -> beat();
                case 7 -> rarely(market, trader);
                case 8, 9 -> place(trader, market, OrderType.MARKET, null);
                case 10 -> place(trader, market, OrderType.LIMIT, untilSoon());
                case 11, 12 -> transfer(trader, any(TRADERS));
                default -> place(trader, market, OrderType.LIMIT, null);
            }
        }
    }

    /** Tells all markets the time. */
    void beat() {
        MARKETS.values().forEach(partition -> toBook(partition, "", new Heartbeat()));
    }

    /** Of which the ledger makes commands to itself, across its partitions. */
    private void transfer(String from, String to) {
        String id = "transfer-" + random.nextInt(1_000_000);
        TransferLeg leg = new TransferLeg("usd", quantity(), 201, from, 201, to);
        send(id, new PostTransfer(id, TransferKind.INTERNAL, "", "", "", from, List.of(leg)));
    }

    private void rarely(String market, String trader) {
        int partition = MARKETS.getOrDefault(market, 0);
        switch (random.nextInt(8)) {
            case 0 -> toBook(partition, market, new CancelAllInBook(null, any(List.of(Side.values()))));
            case 1 -> toBook(partition, market, new DefineMarket(market(market, partition)));
            default -> send(trader, new CancelOrders(market, null));
        }
    }

    private void place(String trader, String market, OrderType type, @Nullable Instructions instructions) {
        Side side = any(List.of(Side.values()));
        BigDecimal price = type == OrderType.LIMIT ? price() : null;
        BigDecimal spendLimit = type == OrderType.MARKET && side == Side.BUY ? decimal(500) : null;
        orders++;
        send(trader, new PlaceOrder(orders, "uuid-" + orders, market, side, type, price, quantity(), spendLimit, null, instructions));
    }

    /** An order that will have expired when its commands are replayed, and was open when they were recorded. */
    private static Instructions untilSoon() {
        return Instructions.newBuilder()
                .setTimeInForce(TimeInForce.GTD)
                .setExpiresAt(Instant.ofEpochMilli(System.currentTimeMillis() + ORDER_LIFE_MS))
                .setTrigger(Trigger.NONE)
                .setPostOnly(false)
                .setSelfTradePrevention(SelfTradePrevention.NONE)
                .build();
    }

    private void send(String account, Object command) {
        exchange.send(Topics.ACCOUNT_COMMANDS, null, account, new AccountCommand("c", account, command));
    }

    private void everywhere(Object command) {
        IntStream.range(0, Topics.ACCOUNT_COMMANDS.partitions())
                .forEach(partition -> exchange.send(Topics.ACCOUNT_COMMANDS, partition, "", new AccountCommand("c", "", command)));
    }

    private void toBook(int partition, String market, Object command) {
        exchange.send(Topics.BOOK_COMMANDS, partition, market, new BookCommand(market, partition, command));
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(9_900L + random.nextInt(200), 2).setScale(18);
    }

    private BigDecimal quantity() {
        return BigDecimal.valueOf(1L + random.nextInt(300), 2).setScale(18);
    }

    private static MarketDefinition market(String market, int partition) {
        return MarketDefinition.newBuilder()
                .setMarket(market)
                .setName(market)
                .setBase(market.substring(0, 3))
                .setQuote("usd")
                .setBaseScale(8)
                .setQuoteScale(8)
                .setPricePrecision(2)
                .setAmountPrecision(2)
                .setMinPrice(BigDecimal.valueOf(1, 2).setScale(18))
                .setMaxPrice(decimal(0))
                .setMinAmount(BigDecimal.valueOf(1, 2).setScale(18))
                .setMakerFee(BigDecimal.valueOf(1, 3).setScale(18))
                .setTakerFee(BigDecimal.valueOf(2, 3).setScale(18))
                .setState(MarketState.ENABLED)
                .setPartition(partition)
                .setPosition(1)
                .build();
    }

    private static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number).setScale(18);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
