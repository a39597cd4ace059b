package exchange.bourse.audit;

import exchange.bourse.audit.AuditState.Transfer;
import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.PartCompletionAsked;
import exchange.bourse.audit.Evidence.TransferAcceptanceAsked;
import exchange.bourse.audit.Evidence.TransferAsked;
import exchange.bourse.audit.Evidence.TransferStated;
import java.util.function.Consumer;

/** Works out from the commands alone what transfers must book, and whether somebody let them. */
final class TransferMandates {

    private static final Transfer UNHEARD_OF = new Transfer(null, false, false, null);

    private final AuditState state;
    private final Matches matches;
    private final Consumer<Violation> violations;

    TransferMandates(AuditState state, Matches matches, Consumer<Violation> violations) {
        this.state = state;
        this.matches = matches;
        this.violations = violations;
    }

    /** A transfer gets one outcome; the same one again need not get another. */
    void ask(TransferAsked asked, long nowMs) {
        boolean again = state.transfers().get(asked.id()) != null;
        state.transfers().put(asked.id(), UNHEARD_OF);
        matches.expect(name(asked.id()), Matches.ANYTHING, again, asked.timeMs(), nowMs);
        Transfer known = transfer(asked.id(), asked.timeMs());
        Transfer now = new Transfer(Entries.house(asked.legs(), state.assets()), known.stated(), known.begun(), known.completedMs());
        state.transfers().put(key(asked.id(), asked.timeMs()), now);
        expectHouse(asked.id(), now, nowMs);
    }

    /** An operator lets a transfer of another go on, if it still waits for that. */
    void ask(TransferAcceptanceAsked step, long nowMs) {
        matches.expect(acceptance(step.id(), step.operator()), Matches.ANYTHING, true, step.timeMs(), nowMs);
    }

    /** The ledger tells an account to book its part. */
    void ask(PartCompletionAsked step, long nowMs) {
        AssetDefined asset = state.assets().get(step.asset());
        String name = Journal.transaction("transfer-part-%s-%s-%s".formatted(step.id(), step.account(), step.asset()));
        if (asset == null) {
            violations.accept(
                    new Violation(Violation.Kind.NOT_COMMANDED, name, "asset %s is not defined".formatted(step.asset()), step.timeMs()));
        } else {
            matches.expect(name, Entries.part(asset, step.account(), step.debited()), false, step.timeMs(), nowMs);
        }
    }

    /** The ledger says how a transfer is. The first word is the outcome of its command; that it goes on may need a second operator. */
    void state(TransferStated stated, long nowMs) {
        Transfer known = transfer(stated.id(), stated.createdMs());
        if (!known.stated()) {
            matches.find(name(stated.id()), Matches.ANYTHING, stated.createdMs(), nowMs);
        }
        if (stated.begun() && !known.begun() && stated.needsAcceptance()) {
            String operator = String.valueOf(stated.operator());
            matches.find(acceptance(stated.id(), operator), Matches.ANYTHING, stated.timeMs(), nowMs);
            if (operator.equals(stated.author())) {
                violations
                        .accept(new Violation(Violation.Kind.NOT_COMMANDED, name(stated.id()), "accepted by its author", stated.timeMs()));
            }
        }
        Long completedMs = stated.completed() && known.completedMs() == null ? Long.valueOf(stated.timeMs()) : known.completedMs();
        Transfer now = new Transfer(known.house(), true, known.begun() || stated.begun(), completedMs);
        state.transfers().put(key(stated.id(), stated.createdMs()), now);
        if (known.completedMs() == null) {
            expectHouse(stated.id(), now, nowMs);
        }
    }

    private void expectHouse(String id, Transfer transfer, long nowMs) {
        Long completedMs = transfer.completedMs();
        String house = transfer.house();
        if (completedMs != null && house != null && !house.isEmpty()) {
            matches.expect(Journal.transaction("transfer-house-" + id), house, false, completedMs, nowMs);
        }
    }

    private Transfer transfer(String id, long askedMs) {
        Transfer known = state.transfers().get(key(id, askedMs));
        return known == null ? UNHEARD_OF : known;
    }

    private static String key(String id, long askedMs) {
        return id + "@" + askedMs;
    }

    private static String name(String id) {
        return "transfer/" + id;
    }

    private static String acceptance(String id, String operator) {
        return "acceptance/%s/%s".formatted(id, operator);
    }
}
