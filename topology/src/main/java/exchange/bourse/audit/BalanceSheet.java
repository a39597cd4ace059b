package exchange.bourse.audit;

import exchange.bourse.audit.AuditState.Account;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is held, owed and earned, per asset.
 *
 * @param lines one for each asset, in order
 */
public record BalanceSheet(List<Line> lines) {

    /**
     * An asset.
     *
     * @param asset its id
     * @param amounts the sum of each class of accounts
     */
    public record Line(String asset, Map<Chart, BigDecimal> amounts) {

        /** The sum of a class. */
        public BigDecimal of(Chart chart) {
            return amounts.getOrDefault(chart, BigDecimal.ZERO);
        }

        /** What is held and spent less what is owed and earned; always zero. */
        public BigDecimal difference() {
            return of(Chart.ASSETS).add(of(Chart.EXPENSES))
                    .subtract(of(Chart.MAIN))
                    .subtract(of(Chart.LOCKED))
                    .subtract(of(Chart.CLEARING))
                    .subtract(of(Chart.REVENUE));
        }
    }

    /** The sheet of one or many partitions. */
    public static BalanceSheet of(List<AuditState> partitions) {
        Map<String, Map<Chart, BigDecimal>> assets = new TreeMap<>();
        partitions.forEach(state -> state.totals().forEach((number, total) -> add(assets, number, total)));
        List<Line> lines = new ArrayList<>();
        assets.forEach((asset, amounts) -> lines.add(new Line(asset, amounts)));
        return new BalanceSheet(List.copyOf(lines));
    }

    private static void add(Map<String, Map<Chart, BigDecimal>> assets, String number, Account total) {
        String asset = number.substring(0, number.lastIndexOf('-'));
        Chart chart = Chart.ofNumber(number);
        if (chart != null) {
            assets.computeIfAbsent(asset, _ -> new TreeMap<>()).merge(chart, total.sum(), BigDecimal::add);
        }
    }
}
