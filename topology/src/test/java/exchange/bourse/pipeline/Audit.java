package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Side;
import exchange.bourse.events.TransferPartState;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An auditor who knows the accounting rules and the events, and nothing of the ledger's code: it adds the journal up again. */
record Audit(Map<String, BigDecimal> balances, Map<String, BigDecimal> differencesByTransaction, Map<Long, OrderEvent> orders,
        Map<String, DepositEvent> deposits, Map<String, WithdrawalEvent> withdrawals, Map<String, AccountTransferEvent> transferParts) {

    static Audit of(Pipeline pipeline) {
        Map<String, BigDecimal> balances = new HashMap<>();
        Map<String, BigDecimal> differences = new HashMap<>();
        Set<String> entries = new HashSet<>();
        for (JournalEntry entry : pipeline.values(Topics.BALANCE_CHANGES)) {
            assertThat(entries.add(entry.getTransactionId())).as("entered once: %s", entry).isTrue();
            for (JournalLine line : entry.getLines()) {
                assertThat(line.getAmount()).as("%s", entry).isPositive();
                boolean debitNormal = Set.of(1, 4).contains(line.getAccountCode() / 100);
                boolean debit = line.getSide() == EntrySide.DEBIT;
                BigDecimal growth = debit == debitNormal ? line.getAmount() : line.getAmount().negate();
                BigDecimal after = balances.merge(key(line.getAsset(), line.getAccountCode(), line.getAccount()), growth, BigDecimal::add);
                assertThat(line.getBalanceAfter()).as("%s", entry).isEqualByComparingTo(after);
                assertThat(line.getAccount() != null && after.signum() < 0).as("overdrawn by %s", entry).isFalse();
                differences.merge(entry.getTransactionId() + " " + line.getAsset(), debit ? line.getAmount() : line.getAmount().negate(),
                        BigDecimal::add);
            }
        }
        Map<Long, OrderEvent> orders = new HashMap<>();
        pipeline.values(Topics.ORDER_EVENTS).forEach(event -> orders.put(event.getOrderId(), event));
        Map<String, DepositEvent> deposits = new HashMap<>();
        pipeline.values(Topics.DEPOSIT_EVENTS).forEach(event -> deposits.put(event.getAccount() + " " + event.getDepositId(), event));
        Map<String, WithdrawalEvent> withdrawals = new HashMap<>();
        pipeline.values(Topics.WITHDRAWAL_EVENTS)
                .forEach(event -> withdrawals.put(event.getAccount() + " " + event.getWithdrawalId(), event));
        Map<String, AccountTransferEvent> transferParts = new HashMap<>();
        pipeline.values(Topics.ACCOUNT_TRANSFERS)
                .forEach(event -> transferParts.put(String.join(" ", event.getAccount(), event.getAsset(), event.getTransferId()), event));
        return new Audit(balances, differences, orders, deposits, withdrawals, transferParts);
    }

    /** Everything balances, nothing is in clearing, and what is locked is what open orders, deposits and withdrawals say. */
    void assertConserved() {
        assertThat(differencesByTransaction)
                .allSatisfy((transaction, difference) -> assertThat(difference).as(transaction).isEqualByComparingTo("0"));
        for (String asset : new String[]{"usd", "btc"}) {
            int digit = asset.equals("usd") ? 1 : 2;
            assertThat(sum(asset, 290 + digit)).as("clearing of %s", asset).isEqualByComparingTo("0");
            assertThat(sum(asset, 100 + digit).add(sum(asset, 400 + digit))).as("holdings and expenses of %s", asset)
                    .isEqualByComparingTo(sum(asset, 200 + digit).add(sum(asset, 210 + digit)).add(sum(asset, 300 + digit)));
            Side locking = asset.equals("usd") ? Side.BUY : Side.SELL;
            BigDecimal reserved = orders.values()
                    .stream()
                    .filter(order -> order.getState() == OrderState.WAIT && order.getSide() == locking)
                    .map(OrderEvent::getReserved)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum(asset, 210 + digit)).as("locked %s", asset)
                    .isEqualByComparingTo(reserved.add(beingCollected(asset)).add(leaving(asset)).add(beingTransferred(asset)));
        }
    }

    private BigDecimal beingCollected(String asset) {
        return deposits.values()
                .stream()
                .filter(deposit -> deposit.getAsset().equals(asset) && deposit.getState() == DepositState.PROCESSING)
                .map(DepositEvent::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal leaving(String asset) {
        Set<WithdrawalState> open = Set.of(WithdrawalState.ACCEPTED, WithdrawalState.PROCESSING);
        return withdrawals.values()
                .stream()
                .filter(withdrawal -> withdrawal.getAsset().equals(asset) && open.contains(withdrawal.getState()))
                .map(withdrawal -> withdrawal.getAmount().add(withdrawal.getFee()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal beingTransferred(String asset) {
        return transferParts.values()
                .stream()
                .filter(part -> part.getAsset().equals(asset) && part.getState() == TransferPartState.PREPARED
                        && part.getSide() == EntrySide.DEBIT)
                .map(AccountTransferEvent::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(String asset, int code) {
        String prefix = key(asset, code, null);
        return balances.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String key(String asset, int code, @Nullable String member) {
        return asset + "-" + code + "-" + (member == null ? "" : member);
    }
}
