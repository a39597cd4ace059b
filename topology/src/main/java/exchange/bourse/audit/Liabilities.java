package exchange.bourse.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is owed to members. */
public final class Liabilities {

    private Liabilities() {
    }

    /** Per member and asset, free and locked together, from one or many partitions; nobody to whom nothing is owed. */
    public static Map<String, Map<String, BigDecimal>> of(List<AuditState> partitions) {
        Map<String, Map<String, BigDecimal>> members = new TreeMap<>();
        partitions.forEach(state -> state.accounts().forEach((number, account) -> {
            String[] parts = number.split("-", 3);
            if (parts.length == 3 && account.sum().signum() != 0) {
                members.computeIfAbsent(parts[2], _ -> new TreeMap<>()).merge(parts[0], account.sum(), BigDecimal::add);
            }
        }));
        return members;
    }
}
