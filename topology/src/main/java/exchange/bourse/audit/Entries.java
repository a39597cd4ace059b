package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.Funds;
import exchange.bourse.audit.Evidence.JournalLine;
import exchange.bourse.audit.Evidence.Leg;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * A side of a trade: what is given leaves the locked balance for clearing; what is received comes from there, less the fee. A share of
     * the fee that another gets stays there.
     */
    static String trade(String account, AssetDefined given, BigDecimal givenAmount, AssetDefined received, BigDecimal receivedAmount,
            BigDecimal fee, BigDecimal share) {
        return new Entries().debit(Chart.LOCKED, given, account, givenAmount)
                .credit(Chart.CLEARING, given, "", givenAmount)
                .debit(Chart.CLEARING, received, "", receivedAmount.subtract(share))
                .credit(Chart.MAIN, received, account, receivedAmount.subtract(fee))
                .credit(Chart.REVENUE, received, "", fee.subtract(share))
                .toString();
    }

    /** An account's part of a transfer: it gives what is locked to clearing, or gets from there. */
    static String part(AssetDefined asset, String account, BigDecimal debited) {
        return new Entries().debit(debited.signum() > 0 ? Chart.LOCKED : Chart.MAIN, asset, account, debited)
                .credit(Chart.CLEARING, asset, "", debited)
                .toString();
    }

    /** The house's part of a transfer: the sum of its legs for each account, with clearing for the rest. */
    static String house(List<Leg> legs, Table<AssetDefined> assets) {
        Entries entries = new Entries();
        for (Leg leg : legs) {
            AssetDefined asset = assets.get(leg.asset());
            if (asset != null) {
                entries.house(asset, leg.debitCode(), leg.debitMember(), leg.amount());
                entries.house(asset, leg.creditCode(), leg.creditMember(), leg.amount().negate());
            }
        }
        entries.amounts.values().removeIf(amount -> amount.signum() == 0);
        return entries.toString();
    }

    private void house(AssetDefined asset, int code, @Nullable String member, BigDecimal debited) {
        Chart chart = Chart.of(code);
        if (chart != null && member == null) {
            debit(chart, asset, "", debited).credit(Chart.CLEARING, asset, "", debited);
        }
    }

    /** A share in a fee, which comes out of clearing. */
    static String referral(AssetDefined asset, String account, BigDecimal amount) {
        return new Entries().debit(Chart.CLEARING, asset, "", amount).credit(Chart.MAIN, asset, account, amount).toString();
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
