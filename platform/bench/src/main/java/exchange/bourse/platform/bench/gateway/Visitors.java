package exchange.bourse.platform.bench.gateway;

import exchange.bourse.platform.bench.pipeline.Laboratory;
import exchange.bourse.platform.local.stack.Logins;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.report.Waiting;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Members of a whole exchange, each with a few connections to its gateway and a stream of its own orders. */
final class Visitors implements AutoCloseable {

    private static final String COMMAND = "command, until 201";
    private static final int CONNECTIONS_EACH = 4;
    private static final BigDecimal MONEY = BigDecimal.valueOf(10_000);
    private static final int DIGITS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final BlockingQueue<Trader> traders;
    private final Queue<Sent> placed;

    private record Sent(OwnOrders orders, long orderId, long dueNs) {}

    private Visitors(HttpClient http, List<Trader> traders, Queue<Sent> placed) {
        this.http = http;
        this.traders = new ArrayBlockingQueue<>(traders.size(), false, traders);
        this.placed = placed;
    }

    /** Lets members come, with money. */
    static Visitors of(Laboratory laboratory, int members) throws InterruptedException {
        Logins logins = laboratory.logins();
        String operatorToken = logins.toolsToken();
        HttpClient http = HttpClient.newHttpClient();
        List<Trader> traders = new ArrayList<>();
        Queue<Sent> placed = new ConcurrentLinkedQueue<>();
        try (GatewayClient operator = new GatewayClient(laboratory.gateway(), () -> operatorToken)) {
            for (int number = 1; number <= members; number++) {
                logins.ensureUser("member" + number);
                String token = logins.userToken("member" + number);
                OwnOrders orders = OwnOrders.listen(http, laboratory.gateway(), token);
                for (int i = 0; i < CONNECTIONS_EACH; i++) {
                    GatewayClient client = new GatewayClient(laboratory.gateway(), () -> token);
                    traders.add(new Trader(client, (id, dueNs) -> placed.add(new Sent(orders, id, dueNs))));
                }
                new Funds(traders.getLast().client()).ensure(operator, Map.of("usd", MONEY));
            }
        }
        return new Visitors(http, traders, placed);
    }

    /** All read a path as often as they can. */
    Visit read(String path, Duration time) throws Exception {
        return all("GET " + path, time, trader -> trader.client().get(path).body(Answer.OK));
    }

    /** All send commands as often as they can. */
    Visit command(Duration time) throws Exception {
        return all(COMMAND, time, trader -> trader.send(System.nanoTime()));
    }

    private Visit all(String what, Duration time, Consumer<Trader> act) throws Exception {
        Histogram latenciesNs = new ConcurrentHistogram(DIGITS);
        long startNs = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> acting = new ArrayList<>();
            for (Trader trader : traders) {
                acting.add(threads.submit(() -> {
                    while (System.nanoTime() - startNs < time.toNanos()) {
                        long beginNs = System.nanoTime();
                        act.accept(trader);
                        latenciesNs.recordValue(System.nanoTime() - beginNs);
                    }
                }));
            }
            for (Future<?> each : acting) {
                each.get();
            }
        }
        return new Visit(what, 0, perSecond(latenciesNs, startNs), latenciesNs);
    }

    /**
     * Commands are sent at a rate, each due at its time whatever became of those before it: what waits for a connection is late.
     *
     * @return until commands were accepted; and until orders were seen in their member's stream
     */
    List<Visit> command(int perSecond, Duration time) throws Exception {
        Histogram acceptedNs = new ConcurrentHistogram(DIGITS);
        placed.clear();
        long startNs = System.nanoTime();
        long count = perSecond * time.toSeconds();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                long dueNs = startNs + i * Duration.ofSeconds(1).toNanos() / perSecond;
                LockSupport.parkNanos(dueNs - System.nanoTime());
                sending.add(threads.submit(() -> {
                    Trader trader = traders.take();
                    try {
                        trader.send(dueNs);
                        acceptedNs.recordValue(System.nanoTime() - dueNs);
                    } finally {
                        traders.add(trader);
                    }
                    return null;
                }));
            }
            for (Future<?> each : sending) {
                each.get();
            }
        }
        Visit accepted = new Visit(COMMAND, perSecond, perSecond(acceptedNs, startNs), acceptedNs);
        Histogram shownNs = shown();
        return List.of(accepted, new Visit("order, until seen in the stream", perSecond, perSecond(shownNs, startNs), shownNs));
    }

    /** How long it took until orders were seen. */
    private Histogram shown() {
        Waiting.require(PATIENCE, "all orders were seen in their members' streams",
                () -> placed.stream().allMatch(sent -> sent.orders().seenNs(sent.orderId()) != null));
        Histogram shownNs = new Histogram(DIGITS);
        placed.forEach(sent -> shownNs.recordValue(Objects.requireNonNull(sent.orders().seenNs(sent.orderId())) - sent.dueNs()));
        return shownNs;
    }

    private static double perSecond(Histogram latenciesNs, long startNs) {
        return latenciesNs.getTotalCount() / ((System.nanoTime() - startNs) / 1e9);
    }

    @Override
    public void close() {
        traders.forEach(Trader::close);
        // Streams have no end of their own.
        http.shutdownNow();
    }
}
