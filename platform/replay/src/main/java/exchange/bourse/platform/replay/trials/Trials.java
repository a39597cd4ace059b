package exchange.bourse.platform.replay.trials;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketChoice;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.Report;
import exchange.bourse.platform.replay.swarm.Crowd;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes trials, one after the other: under a steady load something is done to the machine, and when it is whole again, what the clients have
 * in their books is held against what the exchange has, and the whole history is audited.
 *
 * @param exchange the exchange
 * @param machine what it runs on
 * @param members how many clients trade meanwhile
 * @param progress takes lines for people who wait
 */
record Trials(Exchange exchange, Machine machine, int members, Consumer<String> progress) {

    /** Of which the clients' own market has the rules; orders of the lanes go over all of them. */
    private static final List<String> MARKETS = List.of("btcusd", "ethusd", "ethbtc");
    private static final Duration STEADY = Duration.ofSeconds(5);
    private static final Duration FLOWING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Makes one trial, on a machine that is whole. */
    Outcome make(Trial trial, long seed) throws InterruptedException {
        progress.accept(trial.name() + ": the clients get ready");
        awaitWhole();
        machine.spreadLeaders();
        try (GatewayClient operator = new GatewayClient(exchange.gateways(), exchange.toolsToken())) {
            MarketChoice choice = new MarketChoice(operator, new TopicReader(exchange.bootstrapServers(), exchange.registry()), _ -> {});
            List<MarketRules> markets = MARKETS.stream().map(choice::open).toList();
            try (Crowd crowd = new Crowd(exchange, operator, choice.own(MARKETS.getFirst()), members);
                    Lanes lanes = new Lanes(exchange, operator, markets)) {
                return make(trial, seed, crowd, lanes);
            }
        }
    }

    private Outcome make(Trial trial, long seed, Crowd crowd, Lanes lanes) throws InterruptedException {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        // Not on the common pool, which on a small machine has a single thread, and others wait for that.
        Thread load = Thread.ofPlatform().name("load").start(() -> {
            try {
                crowd.run(goesOn::get, seed);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        lanes.start();
        awaitFlow(lanes);
        Thread.sleep(STEADY);
        long failedBefore = crowd.unclearAnswers();
        lanes.passages().reset();
        progress.accept(trial.name() + ": it happens");
        String part = trial.blow().strike(machine);
        awaitWhole();
        awaitFlow(lanes);
        Thread.sleep(STEADY);
        progress.accept(trial.name() + ": all is back, and is compared");
        Passages.Passage slowest = lanes.passages().slowest();
        goesOn.set(false);
        load.join();
        long failed = crowd.unclearAnswers() - failedBefore + lanes.passages().failures();
        Report books = crowd.compare();
        boolean audit = machine.holds("audit");
        return new Outcome(trial.name(), part, slowest.tookNs() / 1e9, slowest.untilNs() / 1e9, failed, books.holds(), audit,
                problems(books));
    }

    private static List<String> problems(Report books) {
        List<String> problems = new ArrayList<>();
        books.checks()
                .stream()
                .filter(check -> !check.holds())
                .flatMap(check -> Stream.concat(Stream.of(check.title() + ": " + check.summary()), check.evidence().stream()))
                .forEach(problems::add);
        return problems;
    }

    private void awaitFlow(Lanes lanes) throws InterruptedException {
        await("orders flow", PATIENCE, () -> lanes.flow(FLOWING.toNanos()));
    }

    private void awaitWhole() throws InterruptedException {
        await("all parts are ready, with all copies of everything", PATIENCE, machine::isWhole);
    }

    /** Something that is asked for again and again. */
    @FunctionalInterface
    interface Question {
        boolean answer() throws InterruptedException;
    }

    /**
     * Waits until something is so.
     *
     * @throws ReplayStoppedException if that takes longer than the limit
     */
    static void await(String what, Duration limit, Question question) throws InterruptedException {
        long startNs = System.nanoTime();
        while (!question.answer()) {
            if (System.nanoTime() - startNs > limit.toNanos()) {
                throw new ReplayStoppedException("waited %d s in vain until %s".formatted(limit.toSeconds(), what));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }
}
