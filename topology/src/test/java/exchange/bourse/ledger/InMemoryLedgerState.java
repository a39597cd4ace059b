package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.market.TestMarkets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ledger's memory in maps, with the test market and its assets defined. */
final class InMemoryLedgerState implements LedgerState {

    final Map<AccountNumber, Long> balances = new HashMap<>();
    final Map<Long, OpenOrder> orders = new HashMap<>();
    final InMemoryHouseState house = new InMemoryHouseState();
    private final Map<String, String> openRequests = new HashMap<>();
    private final Map<String, Long> endedRequests = new HashMap<>();
    private final Map<String, KnownDeposit> deposits = new HashMap<>();
    private final Map<String, KnownWithdrawal> withdrawals = new HashMap<>();
    private final TransferMemory transfers = new InMemoryTransfers();

    @Override
    public long balanceUnits(AccountNumber account) {
        return balances.getOrDefault(account, 0L);
    }

    @Override
    public void putBalance(AccountNumber account, long units) {
        balances.put(account, units);
    }

    @Override
    public @Nullable OpenOrder order(long orderId) {
        return orders.get(orderId);
    }

    @Override
    public void putOrder(OpenOrder order) {
        orders.put(order.terms().id(), order);
    }

    @Override
    public void removeOrder(long orderId) {
        orders.remove(orderId);
    }

    @Override
    public @Nullable String openRequest(String account, String clientOrderId) {
        return openRequests.get(account + "|" + clientOrderId);
    }

    @Override
    public void putOpenRequest(String account, String clientOrderId, @Nullable String request) {
        openRequests.compute(account + "|" + clientOrderId, (_, _) -> request);
    }

    @Override
    public boolean hasEnded(String account, String clientOrderId, String request, long sinceMs, long nowMs) {
        Long endedMs = endedRequests.get(String.join("|", account, clientOrderId, request));
        return endedMs != null && endedMs >= sinceMs && endedMs <= nowMs;
    }

    @Override
    public void rememberEnd(String account, String clientOrderId, String request, long timeMs) {
        endedRequests.put(String.join("|", account, clientOrderId, request), timeMs);
    }

    @Override
    public Stream<Market> markets() {
        return Stream.of(TestMarkets.BTC_USD);
    }

    @Override
    public @Nullable Asset asset(String id) {
        return switch (id) {
            case "usd" -> TestMarkets.USD;
            case "btc" -> TestMarkets.BTC;
            default -> null;
        };
    }

    @Override
    public @Nullable Market market(String id) {
        return id.equals(TestMarkets.BTC_USD.id()) ? TestMarkets.BTC_USD : null;
    }

    @Override
    public InMemoryHouseState house() {
        return house;
    }

    @Override
    public @Nullable KnownDeposit deposit(String account, String depositId) {
        return deposits.get(account + "|" + depositId);
    }

    @Override
    public void putDeposit(KnownDeposit deposit) {
        deposits.put(deposit.account() + "|" + deposit.id(), deposit);
    }

    @Override
    public @Nullable KnownWithdrawal withdrawal(String account, String withdrawalId) {
        return withdrawals.get(account + "|" + withdrawalId);
    }

    @Override
    public void putWithdrawal(KnownWithdrawal withdrawal) {
        withdrawals.put(withdrawal.account() + "|" + withdrawal.id(), withdrawal);
    }

    @Override
    public TransferMemory transfers() {
        return transfers;
    }
}
