package exchange.bourse.platform.replay.l3;

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
import exchange.bourse.platform.replay.topics.TopicReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Replays a recorded day on a market and reports whether this exchange did what the recorded one did.
 *
 * @param client the account that plays
 * @param topics where the results are read
 * @param notice takes sentences for the person who watches
 */
public record DayReplay(GatewayClient client, TopicReader topics, Consumer<String> notice) {

    /**
     * Plays and compares.
     *
     * @param directory where the recording is
     * @param market the market asked for
     * @param limit how many commands at most
     * @throws ReplayStoppedException if it could not be played to its end
     */
    public Report run(Path directory, String market, long limit) {
        RecordedDay whole = RecordingReader.read(directory);
        RecordedDay day = whole.prefix(limit);
        MarketRules rules = new MarketChoice(client, topics, notice).choose(market);
        Needs.requireExpressible(day.commands(), rules);
        Funds funds = new Funds(client);
        funds.ensure(Needs.funds(day.commands(), rules));
        Report compared = new OpenOrders(client, rules.id()).leavingNone(() -> playAndCompare(day, rules));
        List<Check> audited = new ConservationAudit(topics, funds).checks();
        List<String> facts = new ArrayList<>(List.of("market: " + rules.id(),
                "recording: %,d of %,d commands".formatted(day.commands().size(), whole.commands().size())));
        if (day.commands().size() < whole.commands().size()) {
            facts.add(
                    "expected are the fills whose taker is in the prefix; a fill without a named taker, if printed up to the last command");
        }
        facts.addAll(compared.facts());
        return new Report(facts, Stream.concat(compared.checks().stream(), audited.stream()).toList());
    }

    private Report playAndCompare(RecordedDay day, MarketRules rules) {
        OutcomeReader reader = OutcomeReader.fromNow(topics, rules.id());
        PipelineProbe probe = PipelineProbe.of(client, rules);
        RoundTrips roundTrips = new RoundTrips();
        OrderEntry entry = new OrderEntry(client, rules.id(), roundTrips);
        long beginNs = System.nanoTime();
        Map<Long, Long> recordedIds = play(day, entry, probe);
        Duration sending = Duration.ofNanos(System.nanoTime() - beginNs);
        probe.settle();
        Pace pace = new Pace(roundTrips, sending, Duration.ofNanos(System.nanoTime() - beginNs));
        Outcome outcome = reader.read(recordedIds);
        return new Report(pace.facts(recordedIds.size(), outcome.fills().size()), DayComparison.of(day, outcome).checks());
    }

    private static Map<Long, Long> play(RecordedDay day, OrderEntry entry, PipelineProbe probe) {
        try (var bar = Progress.bar("commands", day.commands().size())) {
            return new Play(entry, probe, bar::step).play(day.commands());
        }
    }
}
