package exchange.bourse.platform.replay.trials;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.gateway.OpenOrders;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.utils.Utils;

/**
 * Lanes for every partition of accounts, over all the markets in turn: whatever stands still, one of them does. Each has a member and a
 * gateway of its own to begin with, and goes on at another one when that gives no answer.
 */
final class Lanes implements AutoCloseable {

    /** Far from the members of a swarm. */
    private static final int FIRST_MEMBER = 601;
    private static final BigDecimal MONEY = BigDecimal.valueOf(1_000);

    private final Passages passages = new Passages(System::nanoTime);
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    /**
     * Opens the lanes.
     *
     * @param operator a connection of an operator, who gives their members money
     * @param markets in which nobody sells at the lowest price there is
     */
    Lanes(Exchange exchange, GatewayClient operator, List<MarketRules> markets) {
        Map<Integer, GatewayClient> clients = new TreeMap<>();
        for (int number = FIRST_MEMBER; clients.size() < Topics.ACCOUNT_COMMANDS.partitions(); number++) {
            GatewayClient client = new GatewayClient(exchange.gateways(clients.size()), exchange.memberTokens().apply(number));
            if (clients.putIfAbsent(partition(client.account()), client) != null) {
                client.close();
            }
        }
        clients.forEach((partition, client) -> {
            MarketRules rules = markets.get(partition % markets.size());
            new OpenOrders(client, rules.id()).cancelOwn();
            new Funds(client).ensure(operator, Map.of(rules.quote(), MONEY));
            lanes.add(new Lane(client, rules, "lane-" + partition, passages));
        });
    }

    /** Where Kafka's own partitioner puts the commands of an account. */
    private static int partition(String account) {
        return Utils.toPositive(Utils.murmur2(account.getBytes(StandardCharsets.UTF_8))) % Topics.ACCOUNT_COMMANDS.partitions();
    }

    /** Lets orders go, until {@link #close}. */
    void start() {
        lanes.forEach(lane -> threads.add(Thread.ofVirtual().name(lane.name()).start(() -> lane.run(goesOn::get))));
    }

    /** How long orders take. */
    Passages passages() {
        return passages;
    }

    /** Whether every lane has an order through since the last reset, and none is stuck. */
    boolean flow(long oldestNs) {
        return passages.count() >= 2L * lanes.size() && passages.oldestNs() < oldestNs;
    }

    /** Ends when the orders that are on their way have arrived. */
    @Override
    public void close() {
        goesOn.set(false);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lanes.forEach(lane -> lane.client().close());
    }
}
