package exchange.bourse.pipeline;

import exchange.bourse.events.AmendOrder;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.Instructions;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.SelfTradePrevention;
import exchange.bourse.events.Side;
import exchange.bourse.events.TimeInForce;
import exchange.bourse.events.Trigger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Orders of every kind, and what may happen to them, by chance, sensible or not. */
final class AnyOrders {

    private static final int CANCELS = 20;
    private static final int MARKET_ORDERS = 30;
    private static final int BAD_ORDERS = 35;
    private static final int AMENDMENTS = 42;
    private static final int INSTRUCTED = 70;
    private static final long EXPIRES_WITHIN_MS = 60_000;
    private static final int PHASES_EVERY = 80;
    private static final List<SelfTradePrevention> PREVENTIONS = List.of(SelfTradePrevention.values());
    private static final List<Consumer<PlaceOrder.Builder>> FAULTS = List.of(order -> order.setPrice(Commands.decimal("-1")),
            order -> order.setPrice(Commands.decimal("250.001")), order -> order.setPrice(Commands.decimal("9223372036854775808")),
            order -> order.setQuantity(Commands.decimal("9223372036854775808")), order -> order.setQuantity(Commands.decimal("0")),
            order -> order.setQuantity(Commands.decimal("-0.5")), order -> order.setQuantity(Commands.decimal("0.000000001")),
            order -> order.setMarket("dogeusd"));

    private final Pipeline pipeline;
    private final Random random;
    private final Consumer<Long> placed;

    /**
     * Trades in a pipeline.
     *
     * @param placed told the ids of the orders that are placed
     */
    AnyOrders(Pipeline pipeline, Random random, Consumer<Long> placed) {
        this.pipeline = pipeline;
        this.random = random;
        this.placed = placed;
    }

    /** Sends one command about orders of a trader; the id is for a new order, and those below it have been used. */
    void send(String trader, long id) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        int kind = random.nextInt(100);
        if (kind < CANCELS) {
            pipeline.send(trader,
                    random.nextInt(40) == 0 ? new CancelOrders(null, random.nextBoolean() ? side : null) : Commands.cancel(any(id)));
        } else if (kind < MARKET_ORDERS) {
            String limit = Integer.toString(1 + random.nextInt(300));
            boolean byAmount = side == Side.BUY && random.nextInt(3) == 0;
            place(trader, Commands.market(id, side, byAmount ? "0" : quantity(), side == Side.BUY ? limit : null));
        } else if (kind < BAD_ORDERS) {
            PlaceOrder.Builder order = PlaceOrder.newBuilder(limit(id, side));
            FAULTS.get(random.nextInt(FAULTS.size())).accept(order);
            place(trader, order.build());
        } else if (kind < AMENDMENTS) {
            pipeline.send(trader, amendment(any(id)));
        } else if (kind < INSTRUCTED) {
            place(trader, Commands.with(limit(id, side), this::wish));
        } else {
            place(trader, limit(id, side));
        }
        if (random.nextInt(8) == 0) {
            pipeline.sendToBook("", new Heartbeat());
        }
        if (random.nextInt(PHASES_EVERY) == 0) {
            changeMarket();
        }
    }

    private void place(String trader, PlaceOrder order) {
        placed.accept(order.getOrderId());
        pipeline.send(trader, order);
    }

    private PlaceOrder limit(long id, Side side) {
        return Commands.limit(id, side, price(), quantity());
    }

    private void wish(Instructions.Builder wishes) {
        switch (random.nextInt(8)) {
            case 0 -> wishes.setTimeInForce(TimeInForce.IOC);
            case 1 -> wishes.setTimeInForce(TimeInForce.FOK);
            case 2 -> wishes.setTimeInForce(TimeInForce.GTD).setExpiresAt(soon());
            case 3 -> wishes.setTrigger(random.nextBoolean() ? Trigger.STOP : Trigger.TAKE_PROFIT).setStopPrice(Commands.decimal(price()));
            case 4 -> wishes.setDisplayQuantity(Commands.decimal("0.1"));
            case 5 -> wishes.setPostOnly(true);
            default -> wishes.setSelfTradePrevention(PREVENTIONS.get(random.nextInt(PREVENTIONS.size())));
        }
    }

    private AmendOrder amendment(long id) {
        return new AmendOrder(id, maybe(price()), maybe(random.nextInt(20) == 0 ? "0" : quantity()),
                random.nextInt(10) == 0 ? Commands.decimal(price()) : null, random.nextInt(10) == 0 ? soon() : null);
    }

    /** An operator halts the market, calls an auction, or cancels everything; soon it trades again. */
    private void changeMarket() {
        if (random.nextInt(6) == 0) {
            pipeline.sendToBook(Commands.MARKET, new CancelAllInBook(null, random.nextBoolean() ? Side.BUY : null));
        } else {
            MarketState state = random.nextInt(3) > 0
                    ? MarketState.ENABLED
                    : random.nextBoolean() ? MarketState.AUCTION : MarketState.HALTED;
            DefineMarket change = new DefineMarket(MarketDefinition.newBuilder(Commands.market()).setState(state).build());
            pipeline.sendToBook(Commands.MARKET, change);
            pipeline.send("", change);
        }
    }

    /** One of the newest orders, most likely: those may still be open. */
    private long any(long id) {
        return Math.max(1, random.nextInt(4) == 0 ? 1 + random.nextLong(id) : id - random.nextInt(100));
    }

    private String price() {
        return BigDecimal.valueOf(24_900L + random.nextInt(200), 2).toPlainString();
    }

    private String quantity() {
        return BigDecimal.valueOf(1L + random.nextInt(100_000_000), 8).toPlainString();
    }

    private Instant soon() {
        return Instant.ofEpochMilli(pipeline.timeMs() + 1 + random.nextLong(EXPIRES_WITHIN_MS));
    }

    private @Nullable BigDecimal maybe(String decimal) {
        return random.nextBoolean() ? null : Commands.decimal(decimal);
    }
}
