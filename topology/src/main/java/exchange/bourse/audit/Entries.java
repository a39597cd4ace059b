package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.Funds;
import exchange.bourse.audit.Evidence.JournalLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/**
 * Entries as text that is the same for the same entries: account numbers with what is debited (positive) or credited (negative), in order.
 */
final class Entries {

    private final TreeMap<String, BigDecimal> amounts = new TreeMap<>();

    /** The text of the lines of a transaction. */
    static String of(List<JournalLine> lines) {
        Entries entries = new Entries();
        lines.forEach(line -> entries.amounts.merge(line.accountNumber(), line.signed(), BigDecimal::add));
        return entries.toString();
    }

    /** A deposit that is credited: holdings grow by amount and fee, the member gets the amount, the house the fee. */
    static String deposit(AssetDefined asset, String account, Funds funds, boolean locked) {
        return new Entries().debit(Chart.ASSETS, asset, "", funds.total())
                .credit(locked ? Chart.LOCKED : Chart.MAIN, asset, account, funds.amount())
                .credit(Chart.REVENUE, asset, "", funds.fee())
                .toString();
    }

    /** A withdrawal that left: the member gives amount and fee, holdings shrink by the amount, the house gets the fee. */
    static String withdrawal(AssetDefined asset, String account, Funds funds) {
        return new Entries().debit(Chart.LOCKED, asset, account, funds.total())
                .credit(Chart.ASSETS, asset, "", funds.amount())
                .credit(Chart.REVENUE, asset, "", funds.fee())
                .toString();
    }

    /** A side of a trade: what is given leaves the locked balance for clearing; what is received comes from there, less the fee. */
    static String trade(String account, AssetDefined given, BigDecimal givenAmount, AssetDefined received, BigDecimal receivedAmount,
            BigDecimal fee) {
        return new Entries().debit(Chart.LOCKED, given, account, givenAmount)
                .credit(Chart.CLEARING, given, "", givenAmount)
                .debit(Chart.CLEARING, received, "", receivedAmount)
                .credit(Chart.MAIN, received, account, receivedAmount.subtract(fee))
                .credit(Chart.REVENUE, received, "", fee)
                .toString();
    }

    private Entries debit(Chart chart, AssetDefined asset, String member, BigDecimal amount) {
        String number = asset.asset() + "-" + chart.code(asset.fiat()) + (member.isEmpty() ? "" : "-" + member);
        if (amount.signum() != 0) {
            amounts.merge(number, amount, BigDecimal::add);
        }
        return this;
    }

    private Entries credit(Chart chart, AssetDefined asset, String member, BigDecimal amount) {
        return debit(chart, asset, member, amount.negate());
    }

    /** A decimal without zeros that say nothing. */
    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((number, amount) -> text.append(text.isEmpty() ? "" : ", ").append(number).append(' ').append(plain(amount)));
        return text.toString();
    }
}
