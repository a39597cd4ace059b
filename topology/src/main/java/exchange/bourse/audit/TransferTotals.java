package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.PartCompletionAsked;
import exchange.bourse.audit.Evidence.TransferAsked;
import exchange.bourse.audit.Evidence.TransferStated;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what members were asked to give and get in each completed transfer against what they are told to book, wherever in the ledger they
 * are. It sees the evidence of all partitions, and remembers only transfers that are not over.
 */
public final class TransferTotals {

    private final Map<String, Map<String, BigDecimal>> left = new HashMap<>();
    private final Set<String> completed = new HashSet<>();

    /** Takes in evidence of any partition; only transfers matter. */
    public void examine(Evidence evidence) {
        if (evidence instanceof TransferAsked asked) {
            String key = key(asked.id(), asked.timeMs());
            for (Evidence.Leg leg : asked.legs()) {
                add(key, leg.debitMember(), leg.asset(), leg.amount());
                add(key, leg.creditMember(), leg.asset(), leg.amount().negate());
            }
            forgetIfDone(key);
        } else if (evidence instanceof PartCompletionAsked part) {
            String key = key(part.id(), part.createdMs());
            add(key, part.account(), part.asset(), part.debited().negate());
            forgetIfDone(key);
        } else if (evidence instanceof TransferStated stated) {
            String key = key(stated.id(), stated.createdMs());
            if (stated.completed()) {
                completed.add(key);
                forgetIfDone(key);
            } else if (stated.ended()) {
                left.remove(key);
            }
        }
    }

    private void add(String key, @Nullable String member, String asset, BigDecimal amount) {
        if (member != null) {
            left.computeIfAbsent(key, _ -> new HashMap<>()).merge(member + "/" + asset, amount, BigDecimal::add);
        }
    }

    private void forgetIfDone(String key) {
        boolean done = left.getOrDefault(key, Map.of()).values().stream().allMatch(amount -> amount.signum() == 0);
        if (done && completed.remove(key)) {
            left.remove(key);
        }
    }

    /** The completed transfers whose parts are not what was asked for, with what is missing. */
    public Map<String, Map<String, BigDecimal>> open() {
        Map<String, Map<String, BigDecimal>> open = new HashMap<>();
        completed.forEach(key -> open.put(key, left.getOrDefault(key, Map.of())));
        return open;
    }

    private static String key(String id, long createdMs) {
        return id + "@" + createdMs;
    }
}
