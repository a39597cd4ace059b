package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A member's orders: of all kinds, changed and cancelled by chance, and sent again under the same name now and then. */
final class Trading {

    private static final int RECENT_MAX = 40;
    private static final int CREATED = 201;
    /** Refusals that depend on what others did a moment ago. */
    private static final Set<String> EXPECTED_REFUSALS = Set.of("market.account.insufficient_balance",
            "market.order.insufficient_market_liquidity");
    /** The order is over, or the gateway has not seen it yet. */
    private static final Set<String> TOO_LATE = Set.of("record.not_found", "market.order.not_found");

    private final Member member;
    private final MarketRules rules;
    private final Random random;
    private final BigDecimal middle;
    private final Deque<Long> recent = new ArrayDeque<>();
    private long count;

    /**
     * A member who trades.
     *
     * @param middle the price around which orders are placed
     */
    Trading(Member member, MarketRules rules, BigDecimal middle, Random random) {
        this.member = member;
        this.rules = rules;
        this.middle = middle;
        this.random = random;
    }

    /** An order by chance; one in five is cancelled at once, and so races with its fills. */
    void place() {
        Wish wish = wish();
        String name = "%s-%d-%d".formatted(member.name(), System.nanoTime(), count++);
        Answer answer = member.place(member.client(), wish.request(rules.id(), name), wish);
        if (answer.status() != CREATED) {
            refused(answer, EXPECTED_REFUSALS);
            return;
        }
        long id = answer.body().path("id").asLong();
        if (random.nextInt(10) == 0) {
            placeAgain(id, wish, name);
        }
        recent.addLast(id);
        if (recent.size() > RECENT_MAX) {
            recent.removeFirst();
        }
        if (random.nextInt(5) == 0) {
            cancel(id);
        }
    }

    /** The same request again is the same order, unless the exchange has refused the first one since. */
    private void placeAgain(long id, Wish wish, String name) {
        Answer again = member.place(member.client(), wish.request(rules.id(), name), wish);
        if (again.status() != CREATED) {
            refused(again, EXPECTED_REFUSALS);
        }
        boolean another = again.status() != CREATED || again.body().path("id").asLong() != id;
        if (another && !member.book().isUnsure(name)) {
            member.book().replaced(id);
        }
    }

    private Wish wish() {
        String side = random.nextBoolean() ? "buy" : "sell";
        BigDecimal volume = BigDecimal.valueOf(1L + random.nextInt(5_000), 4).setScale(rules.amountPrecision(), RoundingMode.UP);
        if (random.nextInt(8) == 0) {
            return new Wish(side, "market", null, volume, "ioc", false);
        }
        BigDecimal price = middle.add(BigDecimal.valueOf(random.nextInt(400) - 200L, rules.pricePrecision()));
        String timeInForce = List.of("gtc", "gtc", "gtc", "gtc", "ioc", "fok").get(random.nextInt(6));
        return new Wish(side, "limit", price, volume, timeInForce, timeInForce.equals("gtc") && random.nextInt(8) == 0);
    }

    /** Cancels one of the newest orders, or all. */
    void cancelSome() {
        if (random.nextInt(40) == 0) {
            check(member.post("market/orders/cancel", Map.of("market", rules.id())));
        } else if (!recent.isEmpty()) {
            cancel(any());
        }
    }

    private void cancel(long id) {
        check(member.post("market/orders/" + id + "/cancel", Map.of()));
    }

    /** Changes price or quantity of one of the newest orders. */
    void amendSome() {
        if (recent.isEmpty()) {
            return;
        }
        long id = any();
        Wish wish = member.book().orders().get(id);
        if (wish == null || wish.price() == null) {
            return;
        }
        member.book().amended(id);
        Map<String, String> change = random.nextBoolean()
                ? Map.of("price", wish.price().add(BigDecimal.valueOf(random.nextInt(40) - 20L, rules.pricePrecision())).toPlainString())
                : Map.of("volume", wish.volume().add(BigDecimal.valueOf(random.nextInt(100), 4)).toPlainString());
        check(member.post("market/orders/" + id + "/amend", change));
    }

    private void check(Answer answer) {
        if (answer.status() != CREATED) {
            refused(answer, TOO_LATE);
        }
    }

    private void refused(Answer answer, Set<String> expected) {
        member.book().refused();
        for (JsonNode code : answer.body().path("errors")) {
            if (!expected.contains(code.asText()) && !EXPECTED_REFUSALS.contains(code.asText())) {
                member.book().problem("%s was answered with %d %s".formatted(answer.request(), answer.status(), answer.body()));
            }
        }
    }

    private long any() {
        return recent.stream().skip(random.nextInt(recent.size())).findFirst().orElseThrow();
    }
}
