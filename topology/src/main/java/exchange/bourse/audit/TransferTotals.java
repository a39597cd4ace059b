package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.PartCompletionAsked;
import exchange.bourse.audit.Evidence.TransferAsked;
import exchange.bourse.audit.Evidence.TransferStated;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what members were asked to give and get in each completed transfer against what they are told to book, wherever in the ledger they
 * are. It sees the evidence of all partitions, in whatever order, and remembers only transfers that are not over.
 */
public final class TransferTotals {

    private final Map<String, Progress> open = new HashMap<>();

    /** What is known of a transfer. */
    private static final class Progress {
        private final Map<String, BigDecimal> left = new HashMap<>();
        private boolean asked;
        private boolean completed;
        private boolean ended;

        void add(@Nullable String member, String asset, BigDecimal amount) {
            if (member != null) {
                left.merge(member + "/" + asset, amount, BigDecimal::add);
            }
        }

        boolean isOver() {
            return asked && (ended || (completed && left.values().stream().allMatch(amount -> amount.signum() == 0)));
        }
    }

    /** Takes in evidence of any partition; only transfers matter. */
    public void examine(Evidence evidence) {
        if (evidence instanceof TransferAsked asked) {
            String key = key(asked.id(), asked.timeMs());
            Progress transfer = progress(key);
            // The same one again, at the same moment, asks for nothing more.
            if (!transfer.asked) {
                transfer.asked = true;
                for (Evidence.Leg leg : asked.legs()) {
                    transfer.add(leg.debitMember(), leg.asset(), leg.amount());
                    transfer.add(leg.creditMember(), leg.asset(), leg.amount().negate());
                }
            }
            forgetIfOver(key, transfer);
        } else if (evidence instanceof PartCompletionAsked part) {
            String key = key(part.id(), part.createdMs());
            Progress transfer = progress(key);
            transfer.add(part.account(), part.asset(), part.debited().negate());
            forgetIfOver(key, transfer);
        } else if (evidence instanceof TransferStated stated) {
            String key = key(stated.id(), stated.createdMs());
            Progress transfer = progress(key);
            transfer.completed |= stated.completed();
            transfer.ended |= stated.ended();
            forgetIfOver(key, transfer);
        }
    }

    private Progress progress(String key) {
        return open.computeIfAbsent(key, _ -> new Progress());
    }

    private void forgetIfOver(String key, Progress transfer) {
        if (transfer.isOver()) {
            open.remove(key);
        }
    }

    /** The completed transfers whose parts are not what was asked for, with what is missing. */
    public Map<String, Map<String, BigDecimal>> open() {
        Map<String, Map<String, BigDecimal>> unlike = new HashMap<>();
        open.forEach((key, transfer) -> {
            if (transfer.completed) {
                unlike.put(key, Map.copyOf(transfer.left));
            }
        });
        return unlike;
    }

    private static String key(String id, long createdMs) {
        return id + "@" + createdMs;
    }
}
