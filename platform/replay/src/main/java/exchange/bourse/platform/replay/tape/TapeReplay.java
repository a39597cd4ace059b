package exchange.bourse.platform.replay.tape;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.replay.audit.ConservationAudit;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketChoice;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.gateway.OpenOrders;
import exchange.bourse.platform.replay.gateway.OrderEntry;
import exchange.bourse.platform.replay.gateway.PipelineProbe;
import exchange.bourse.platform.replay.report.Check;
import exchange.bourse.platform.replay.report.Pace;
import exchange.bourse.platform.replay.report.Progress;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.Report;
import exchange.bourse.platform.replay.report.RoundTrips;
import exchange.bourse.platform.replay.topics.Positions;
import exchange.bourse.platform.replay.topics.PrintedTrade;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Replays the tape on a market and reports whether the exchange printed it.
 *
 * @param client the account that plays
 * @param topics where the results are read
 * @param notice takes sentences for the person who watches
 */
public record TapeReplay(GatewayClient client, TopicReader topics, Consumer<String> notice) {

    /** How long before the replay trades may have happened that share its first k-line, with room for clocks that differ. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    /**
     * Plays and compares.
     *
     * @param market the market asked for
     * @param limit how many rows of the tape at most
     * @param speed how many times faster than the recording; 0 for as fast as possible
     * @throws ReplayStoppedException if it could not be played to its end
     */
    public Report run(String market, long limit, int speed) {
        List<TapeRow> rows = Tape.bitstamp(limit);
        MarketRules rules = new MarketChoice(client, topics, notice).choose(market);
        TapePlan plan = TapePlan.of(rows, rules);
        if (plan.trades().isEmpty()) {
            throw new ReplayStoppedException("nothing to play; " + plan.summary());
        }
        Funds funds = new Funds(client);
        funds.ensure(plan.needs(rules));
        Report compared = new OpenOrders(client, rules.id()).leavingNone(() -> playAndCompare(plan, rules, speed));
        List<Check> audited = new ConservationAudit(topics, funds).checks();
        return new Report(compared.facts(), Stream.concat(compared.checks().stream(), audited.stream()).toList());
    }

    private Report playAndCompare(TapePlan plan, MarketRules rules, int speed) {
        Positions lookedBack = topics.at(Topics.TRADES, Instant.now().minus(LOOK_BACK));
        Positions start = topics.end(Topics.TRADES);
        PipelineProbe probe = PipelineProbe.of(client, rules);
        RoundTrips roundTrips = new RoundTrips();
        long beginNs = System.nanoTime();
        List<PlayedTrade> played = play(plan, new OrderEntry(client, rules.id(), roundTrips), speed);
        Duration sending = Duration.ofNanos(System.nanoTime() - beginNs);
        probe.settle();
        Pace pace = new Pace(roundTrips, sending, Duration.ofNanos(System.nanoTime() - beginNs));
        TradesSeen seen = tradesSeen(rules.id(), lookedBack, start, played);
        List<String> facts = new ArrayList<>(List.of("market: " + rules.id(), plan.summary()));
        facts.addAll(pace.facts(2L * played.size(), seen.own().size()));
        return new Report(facts,
                List.of(TradeComparison.compare(played, seen.own()), new KlineCheck(client, rules.id()).check(played, seen)));
    }

    private static List<PlayedTrade> play(TapePlan plan, OrderEntry entry, int speed) {
        try (var bar = Progress.bar("orders", 2L * plan.trades().size())) {
            return new TapePlayer(entry, speed, bar::step).play(plan.trades());
        }
    }

    private TradesSeen tradesSeen(String market, Positions lookedBack, Positions start, List<PlayedTrade> played) {
        List<PrintedTrade> before = new ArrayList<>();
        List<PrintedTrade> since = new ArrayList<>();
        topics.read(lookedBack, event -> {
            if (event.text("market").equals(market)) {
                (start.reachedBy(event) ? since : before).add(PrintedTrade.of(event));
            }
        });
        return TradesSeen.of(before, since, played);
    }
}
