package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A member who tries to spend all that is free several times over, at the same moment on several connections: as orders, withdrawals and
 * transfers, each sent twice under the same name. Whether any succeeded is seen when the books are compared.
 */
final class DoubleSpending {

    private static final int CREATED = 201;
    /** So far from the market that nobody takes it. */
    private static final BigDecimal PRICE = BigDecimal.ONE;

    private final Member member;
    private final MarketRules rules;
    private final List<String> accounts;
    private final Random random;
    private long count;

    DoubleSpending(Member member, MarketRules rules, List<String> accounts, Random random) {
        this.member = member;
        this.rules = rules;
        this.accounts = accounts;
        this.random = random;
    }

    /** Tries it once; whatever was reserved by an order is given free afterwards. */
    void attempt() {
        BigDecimal free = free(rules.quote()).setScale(2, RoundingMode.DOWN);
        if (free.signum() <= 0) {
            return;
        }
        String receiver = accounts.get(random.nextInt(accounts.size()));
        List<Consumer<GatewayClient>> ways = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            twice(ways, order(free));
            twice(ways, withdrawal(free));
            if (!receiver.equals(member.account())) {
                twice(ways, transfer(free, receiver));
            }
        }
        allAtOnce(ways);
        member.post("market/orders/cancel", Map.of("market", rules.id(), "side", "buy"));
    }

    private void allAtOnce(List<Consumer<GatewayClient>> ways) {
        List<GatewayClient> connections = member.connections();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < connections.size(); each++) {
                int first = each;
                threads.execute(() -> {
                    for (int way = first; way < ways.size(); way += connections.size()) {
                        ways.get(way).accept(connections.get(first));
                    }
                });
            }
        }
    }

    private static void twice(List<Consumer<GatewayClient>> ways, Consumer<GatewayClient> way) {
        ways.add(way);
        ways.add(way);
    }

    private Consumer<GatewayClient> order(BigDecimal free) {
        Wish wish = new Wish("buy", "limit", PRICE, free.setScale(Math.min(2, rules.amountPrecision()), RoundingMode.DOWN), "gtc", false);
        Map<String, Object> request = wish.request(rules.id(), name("o"));
        return connection -> note(member.place(connection, request, wish));
    }

    private Consumer<GatewayClient> withdrawal(BigDecimal free) {
        String tid = name("w");
        member.book().withdrawn(tid, rules.quote(), free);
        return connection -> send(connection, "account/withdraws",
                Map.of("currency", rules.quote(), "amount", free.toPlainString(), "rid", "elsewhere", "tid", tid));
    }

    private Consumer<GatewayClient> transfer(BigDecimal free, String receiver) {
        String tid = name("t");
        member.book().transferred(tid, new Movement(rules.quote(), free, receiver));
        return connection -> send(connection, "account/internal_transfers",
                Map.of("currency", rules.quote(), "amount", free.toPlainString(), "username_or_uid", receiver, "tid", tid));
    }

    private void send(GatewayClient connection, String path, Map<String, ?> request) {
        note(member.untilClear(connection, each -> each.post(path, request)));
    }

    private void note(Answer answer) {
        if (answer.status() != CREATED) {
            member.book().refused();
        }
    }

    private BigDecimal free(String asset) {
        JsonNode balance = member.untilClear(member.client(), connection -> connection.get("account/balances/" + asset)).body(200);
        return new BigDecimal(balance.path("balance").asText());
    }

    private String name(String kind) {
        return "%s-x%s-%d-%d".formatted(member.name(), kind, System.nanoTime(), count++);
    }
}
