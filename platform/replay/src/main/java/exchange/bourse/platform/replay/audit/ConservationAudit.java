package exchange.bourse.platform.replay.audit;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.report.Check;
import exchange.bourse.platform.replay.report.Waiting;
import exchange.bourse.platform.replay.topics.Positions;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the journal from its beginning and audits it.
 *
 * @param topics where the journal is
 * @param funds what the gateway shows of the account
 */
public record ConservationAudit(TopicReader topics, Funds funds) {

    private static final Duration SETTLING_TIME = Duration.ofSeconds(30);
    private static final Duration VIEW_TIME = Duration.ofSeconds(10);

    /**
     * The checks of the journal as it is now; the account must have nothing under way. Trades of others may be: where the journal shows but
     * one side of them, it is given a moment to show the other.
     */
    public List<Check> checks() {
        JournalAudit audit = new JournalAudit(funds.client().account());
        AtomicReference<Positions> next = new AtomicReference<>(topics.beginning(Topics.BALANCE_CHANGES));
        Check conservation = Waiting.forCheck(SETTLING_TIME, () -> {
            next.updateAndGet(from -> topics.read(from, event -> JournalLine.of(event).forEach(audit::accept)));
            return audit.conservation();
        });
        return List.of(conservation, Waiting.forCheck(VIEW_TIME, () -> audit.agreesWith(funds.balances())));
    }
}
