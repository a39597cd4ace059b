package exchange.bourse.platform.replay.swarm;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.Balance;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.gateway.OpenOrders;
import exchange.bourse.platform.replay.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Members with money, connections to all gateways, and books of their own, who trade and pay by chance when they are let loose. Afterwards
 * their books can be compared with the exchange's.
 */
public final class Crowd implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Map<String, BigDecimal> MONEY = Map.of("usd", BigDecimal.valueOf(10_000), "btc", BigDecimal.valueOf(40));

    private final MarketRules rules;
    private final List<Member> members;
    private final Swarm swarm;

    /**
     * Gathers members, and gives them money.
     *
     * @param operator a connection of an operator, who makes the deposits
     * @param rules a market in which nobody else trades meanwhile
     * @param count how many members
     */
    public Crowd(Exchange exchange, GatewayClient operator, MarketRules rules, int count) {
        this.rules = rules;
        members = IntStream.rangeClosed(1, count).mapToObj(number -> member(exchange, number)).toList();
        Map<String, Map<String, Balance>> start = new HashMap<>();
        for (Member member : members) {
            new OpenOrders(member.client(), rules.id()).cancelOwn();
            fund(operator, member);
            start.put(member.account(), new Funds(member.client()).balances());
        }
        swarm = new Swarm(exchange, rules, members, start);
    }

    private static Member member(Exchange exchange, int number) {
        Supplier<String> tokens = exchange.memberTokens().apply(number);
        List<GatewayClient> connections = new ArrayList<>();
        for (int each = 0; each < CONNECTIONS; each++) {
            connections.add(new GatewayClient(exchange.gateways(number), tokens));
        }
        return new Member("m" + number, connections.getFirst().account(), connections, new OwnBook());
    }

    private void fund(GatewayClient operator, Member member) {
        Map<String, BigDecimal> needs = new HashMap<>();
        for (String asset : List.of(rules.base(), rules.quote())) {
            needs.put(asset, MONEY.getOrDefault(asset, BigDecimal.valueOf(1_000)));
        }
        new Funds(member.client()).ensure(operator, needs);
    }

    /**
     * Lets all of them loose at once; returns when all have ended.
     *
     * @param goesOn whether they go on
     * @param seed of what they do; what others do, and when, it cannot say
     */
    public void run(BooleanSupplier goesOn, long seed) throws InterruptedException {
        swarm.run(goesOn, seed);
    }

    /** Compares all books, as soon as what the gateways show has caught up with what happened, and cancels what is open. */
    public Report compare() {
        Report report = swarm.compare();
        members.forEach(member -> new OpenOrders(member.client(), rules.id()).cancelOwn());
        return report;
    }

    /** How many requests got no answer, or one that did not tell what came of them; each was sent again until it told. */
    public long unclearAnswers() {
        return members.stream().mapToLong(member -> member.book().unclearAnswers()).sum();
    }

    @Override
    public void close() {
        members.forEach(member -> member.connections().forEach(GatewayClient::close));
    }
}
