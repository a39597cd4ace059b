package exchange.bourse.platform.replay.demo;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.gateway.OpenOrders;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.tape.PlannedTrade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps a market alive: a maker quotes around a recorded price, and for each recorded trade a taker trades with whatever rests there. An
 * order that is refused, as when an operator halts the market, is left out; the next comes a moment later.
 *
 * @param rules the market
 * @param course where its price goes
 * @param speed how many times faster than the recording
 * @param quotes what both want
 * @param operator deposits what they need
 * @param maker who quotes
 * @param taker who takes
 */
record LivingMarket(MarketRules rules, Course course, int speed, Quotes quotes, GatewayClient operator, GatewayClient maker,
        GatewayClient taker) implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int RESTING_MAX = 80;
    private static final int REFILL_ROUNDS = 200;
    private static final int TRADES_PER_ROUND_MAX = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Map<String, BigDecimal> MONEY = Map.of("usd", BigDecimal.valueOf(5_000_000), "btc", BigDecimal.valueOf(200), "eth",
            BigDecimal.valueOf(4_000));
    private static final BigDecimal OTHER_MONEY = BigDecimal.valueOf(100_000);

    /**
     * Fills the book, and trades until the time; takes everything back then.
     *
     * @throws ReplayStoppedException if the exchange does not answer
     */
    void live(Instant end) throws InterruptedException {
        OpenOrders own = new OpenOrders(maker, rules.id());
        own.cancelOwn();
        fund();
        Deque<Long> resting = new ArrayDeque<>();
        for (int count = 0; count < RESTING_MAX / 2; count++) {
            quote(resting);
        }
        Instant last = Instant.now();
        for (int round = 1; last.isBefore(end); round++) {
            Thread.sleep(PAUSE);
            Instant now = Instant.now();
            int trades = trade(Duration.between(last, now).multipliedBy(speed));
            for (int count = 0; count <= trades; count++) {
                quote(resting);
            }
            if (round % REFILL_ROUNDS == 0) {
                fund();
            }
            last = now;
        }
        own.cancelOwn();
    }

    /**
     * Lets the taker do what was done in the recording. Of many trades at once, as on a slow machine, only the last are made, so that it is not
     * made slower still and the maker keeps up.
     *
     * @return how many trades there were, each of which the maker answers with quotes
     */
    private int trade(Duration recorded) {
        List<PlannedTrade> passed = course.advance(recorded);
        List<PlannedTrade> made = passed.subList(Math.max(0, passed.size() - TRADES_PER_ROUND_MAX), passed.size());
        for (PlannedTrade trade : made) {
            quotes.follow(trade.price());
            place(taker, quotes.take(trade.takerSide(), trade.amount()), Map.of("time_in_force", "ioc"));
        }
        return made.size();
    }

    private void quote(Deque<Long> resting) {
        rest(resting, Side.BUY);
        rest(resting, Side.SELL);
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

    private void fund() {
        Map<String, BigDecimal> needs = new HashMap<>();
        needs.put(rules.base(), MONEY.getOrDefault(rules.base(), OTHER_MONEY));
        needs.put(rules.quote(), MONEY.getOrDefault(rules.quote(), OTHER_MONEY));
        new Funds(maker).ensure(operator, needs);
        new Funds(taker).ensure(operator, needs);
    }

    @Override
    public void close() {
        operator.close();
        maker.close();
        taker.close();
    }
}
