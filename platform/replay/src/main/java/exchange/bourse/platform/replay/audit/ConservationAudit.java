package exchange.bourse.platform.replay.audit;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.report.Check;
import exchange.bourse.platform.replay.report.Waiting;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.time.Duration;
import java.util.List;

/**
 * Reads the journal from its beginning and audits it.
 *
 * @param topics where the journal is
 * @param funds what the gateway shows of the account
 */
public record ConservationAudit(TopicReader topics, Funds funds) {

    private static final Duration VIEW_TIME = Duration.ofSeconds(10);

    /** The checks of the journal as it is now; the account must have nothing under way. */
    public List<Check> checks() {
        JournalAudit audit = new JournalAudit(funds.client().account());
        topics.read(topics.beginning(Topics.BALANCE_CHANGES), event -> audit.accept(JournalLine.of(event)));
        return List.of(audit.conservation(), Waiting.forCheck(VIEW_TIME, () -> audit.agreesWith(funds.balances())));
    }
}
