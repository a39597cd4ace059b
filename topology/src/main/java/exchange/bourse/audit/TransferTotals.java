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
 * are. It sees the evidence of all partitions, in whatever order. It forgets no transfer, as one that is over may be asked for again, and is
 * then stated again.
 */
public final class TransferTotals {

    private final Map<String, Progress> transfers = new HashMap<>();

    /** What is known of a transfer. */
    private static final class Progress {
        private final Map<String, BigDecimal> left = new HashMap<>();
        private boolean asked;
        private boolean completed;

        void add(@Nullable String member, String asset, BigDecimal amount) {
            if (member != null && amount.signum() != 0) {
                left.merge(member + "/" + asset, amount, Progress::sum);
            }
        }

        /** Nothing, if nothing is left. */
        private static @Nullable BigDecimal sum(BigDecimal left, BigDecimal more) {
            BigDecimal sum = left.add(more);
            return sum.signum() == 0 ? null : sum;
        }

        boolean isAsItShould() {
            return !completed || (asked && left.isEmpty());
        }
    }

    /** Takes in evidence of any partition; only transfers matter. */
    public void examine(Evidence evidence) {
        if (evidence instanceof TransferAsked asked) {
            Progress transfer = progress(asked.id(), asked.timeMs());
            // The same one again, at the same moment, asks for nothing more.
            if (!transfer.asked) {
                transfer.asked = true;
                for (Evidence.Leg leg : asked.legs()) {
                    transfer.add(leg.debitMember(), leg.asset(), leg.amount());
                    transfer.add(leg.creditMember(), leg.asset(), leg.amount().negate());
                }
            }
        } else if (evidence instanceof PartCompletionAsked part) {
            progress(part.id(), part.createdMs()).add(part.account(), part.asset(), part.debited().negate());
        } else if (evidence instanceof TransferStated stated) {
            progress(stated.id(), stated.createdMs()).completed |= stated.completed();
        }
    }

    private Progress progress(String id, long createdMs) {
        return transfers.computeIfAbsent(id + "@" + createdMs, _ -> new Progress());
    }

    /** The completed transfers whose parts are not what was asked for, with what is missing. */
    public Map<String, Map<String, BigDecimal>> open() {
        Map<String, Map<String, BigDecimal>> unlike = new HashMap<>();
        transfers.forEach((key, transfer) -> {
            if (!transfer.isAsItShould()) {
                unlike.put(key, Map.copyOf(transfer.left));
            }
        });
        return unlike;
    }
}
