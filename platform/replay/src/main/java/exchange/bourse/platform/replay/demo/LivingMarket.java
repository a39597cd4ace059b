package exchange.bourse.platform.replay.demo;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.gateway.OpenOrders;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps a market alive: a maker quotes around a wandering price, a taker trades with whatever rests there. An order that is refused, as when
 * an operator halts the market, is left out; the next comes a moment later.
 *
 * @param rules the market
 * @param quotes what both want
 * @param operator deposits what they need
 * @param maker who quotes
 * @param taker who takes
 */
record LivingMarket(MarketRules rules, Quotes quotes, GatewayClient operator, GatewayClient maker, GatewayClient taker) {

    private static final int CREATED = 201;
    private static final int RESTING_MAX = 80;
    private static final int REFILL_ROUNDS = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Map<String, BigDecimal> MONEY = Map.of("usd", BigDecimal.valueOf(5_000_000), "btc", BigDecimal.valueOf(200), "eth",
            BigDecimal.valueOf(4_000));
    private static final BigDecimal OTHER_MONEY = BigDecimal.valueOf(100_000);

    /** Trades until the time, and takes everything back then. */
    void live(Instant end) throws InterruptedException {
        OpenOrders own = new OpenOrders(maker, rules.id());
        own.cancelOwn();
        Deque<Long> resting = new ArrayDeque<>();
        for (int round = 0; Instant.now().isBefore(end); round++) {
            if (round % REFILL_ROUNDS == 0) {
                fund(maker);
                fund(taker);
            }
            quotes.wander();
            rest(resting, Side.BUY);
            rest(resting, Side.SELL);
            place(taker, quotes.take(), Map.of("time_in_force", "ioc"));
            Thread.sleep(PAUSE);
        }
        own.cancelOwn();
    }

    /** Quotes that the price has run over are cancelled rather than traded with oneself. */
    private void rest(Deque<Long> resting, Side side) {
        Answer answer = place(maker, quotes.rest(side), Map.of("self_trade_prevention", "cancel_oldest"));
        if (answer.status() == CREATED) {
            resting.addLast(answer.body().path("id").asLong());
        }
        if (resting.size() > RESTING_MAX) {
            maker.post("market/orders/" + resting.removeFirst() + "/cancel", Map.of());
        }
    }

    private Answer place(GatewayClient client, Quote quote, Map<String, String> instructions) {
        Map<String, String> order = new HashMap<>(instructions);
        order.put("market", rules.id());
        order.put("side", quote.side().name().toLowerCase(Locale.ROOT));
        order.put("price", quote.price().toPlainString());
        order.put("volume", quote.volume().toPlainString());
        return client.post("market/orders", order);
    }

    private void fund(GatewayClient client) {
        Map<String, BigDecimal> needs = new HashMap<>();
        needs.put(rules.base(), MONEY.getOrDefault(rules.base(), OTHER_MONEY));
        needs.put(rules.quote(), MONEY.getOrDefault(rules.quote(), OTHER_MONEY));
        new Funds(client).ensure(operator, needs);
    }
}
