package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.PostTransfer;
import exchange.bourse.market.Asset;
import exchange.bourse.money.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a transfer changes: for each account and asset the sum of its legs, whatever the number of legs. */
sealed interface TransferPlan {

    /** The most legs of a transfer, so that it fits into a record. */
    int LEGS_MAX = 1_000;

    /**
     * It may be tried.
     *
     * @param parts what members give and get, in the order of their account numbers
     * @param house what the house's accounts give and get, in that order
     */
    record Possible(List<TransferPart> parts, List<HouseEntry> house) implements TransferPlan {}

    /**
     * It cannot be booked, whatever the balances.
     *
     * @param refusal why
     */
    record Impossible(FundsRefusal refusal) implements TransferPlan {}

    /**
     * A change of a house account.
     *
     * @param account the account
     * @param debitUnits what it is debited; negative for a credit
     */
    record HouseEntry(AccountNumber account, long debitUnits) {}

    /** Plans a transfer. It depends on nothing that changes: assets keep their types and scales. */
    static TransferPlan of(PostTransfer asked, LedgerState state, long createdMs) {
        if (!isOfItsKind(asked)) {
            return new Impossible(FundsRefusal.ACCOUNT_INVALID);
        }
        Map<AccountNumber, Long> debits = new TreeMap<>(Comparator.comparing(AccountNumber::toString));
        try {
            for (TransferLeg leg : asked.legs()) {
                FundsRefusal fault = add(leg, state, debits);
                if (fault != null) {
                    return new Impossible(fault);
                }
            }
        } catch (ArithmeticException uncountable) {
            return new Impossible(FundsRefusal.AMOUNT_INVALID);
        }
        debits.values().removeIf(units -> units == 0);
        if (debits.isEmpty()) {
            return new Impossible(FundsRefusal.ACCOUNT_INVALID);
        }
        List<TransferPart> parts = new ArrayList<>();
        List<HouseEntry> house = new ArrayList<>();
        debits.forEach((account, units) -> {
            String member = account.member();
            if (member == null) {
                house.add(new HouseEntry(account, units));
            } else {
                parts.add(part(asked, account.asset(), member, units, createdMs));
            }
        });
        return new Possible(List.copyOf(parts), List.copyOf(house));
    }

    private static boolean isOfItsKind(PostTransfer asked) {
        List<TransferLeg> legs = asked.legs();
        return switch (asked.kind()) {
            case INTERNAL ->
                legs.size() == 1 && asked.author().equals(legs.getFirst().debit().member()) && legs.getFirst().credit().member() != null;
            case OPERATOR -> !legs.isEmpty() && legs.size() <= LEGS_MAX;
            case ADJUSTMENT -> legs.size() == 1 && (isHoldings(legs.getFirst().debit()) || isHoldings(legs.getFirst().credit()));
        };
    }

    private static boolean isHoldings(TransferAccount account) {
        return account.code() / 10 * 10 == AccountClass.HOLDINGS.codeBase();
    }

    private static @Nullable FundsRefusal add(TransferLeg leg, LedgerState state, Map<AccountNumber, Long> debits) {
        Asset asset = state.asset(leg.asset());
        if (asset == null) {
            return FundsRefusal.CURRENCY_UNKNOWN;
        }
        AccountNumber debit = leg.debit().in(asset);
        AccountNumber credit = leg.credit().in(asset);
        if (debit == null || credit == null) {
            return FundsRefusal.ACCOUNT_INVALID;
        }
        long units = Decimals.toUnits(leg.amount(), asset.scale());
        if (units <= 0) {
            return FundsRefusal.AMOUNT_INVALID;
        }
        debits.merge(debit, units, Math::addExact);
        debits.merge(credit, -units, Math::addExact);
        return null;
    }

    private static TransferPart part(PostTransfer asked, Asset asset, String member, long debitUnits, long createdMs) {
        EntrySide side = debitUnits > 0 ? EntrySide.DEBIT : EntrySide.CREDIT;
        return new TransferPart(asked.transferId(), asked.kind(), asked.category(), member, asset.id(), side,
                Decimals.toEvent(Math.absExact(debitUnits), asset.scale()), counterparty(asked, member), createdMs);
    }

    private static @Nullable String counterparty(PostTransfer asked, String member) {
        TransferLeg leg = asked.legs().getFirst();
        return switch (asked.kind()) {
            case INTERNAL -> Objects.equals(leg.debit().member(), member) ? leg.credit().member() : leg.debit().member();
            case OPERATOR, ADJUSTMENT -> null;
        };
    }
}
