package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.USD;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.ledger.LedgerCommand.AmendOrder;
import exchange.bourse.ledger.LedgerCommand.CancelOrder;
import exchange.bourse.ledger.LedgerCommand.CloseOrder;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.ledger.LedgerCommand.SettleWithdrawal;
import exchange.bourse.ledger.LedgerCommand.Withdraw;
import exchange.bourse.ledger.LedgerEvent.AmendmentRejected;
import exchange.bourse.ledger.LedgerEvent.CancelledInBook;
import exchange.bourse.ledger.LedgerEvent.DepositRefused;
import exchange.bourse.ledger.LedgerEvent.OrderRejected;
import exchange.bourse.ledger.LedgerEvent.PlacedInBook;
import exchange.bourse.ledger.LedgerEvent.WithdrawalRefused;
import exchange.bourse.market.AssetRules;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Member;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.market.WithdrawLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the house does not allow. */
class RiskTest {

    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Ledger ledger = new Ledger(state);
    private final List<LedgerEvent> events = new ArrayList<>();
    private long timeMs = 1_000_000_000_000L;

    @BeforeEach
    void deposit() {
        apply(new Deposit("d1", "usd", new BigDecimal("1000000")));
    }

    @Test
    void aFrozenMemberMayOnlyCancelAndReceive() {
        apply(buy(1));
        freeze(true);
        assertThat(apply(buy(2))).singleElement()
                .isInstanceOfSatisfying(OrderRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.ACCOUNT_FROZEN));
        assertThat(apply(new AmendOrder(1, new BigDecimal("90"), null, null, null))).singleElement()
                .isInstanceOfSatisfying(AmendmentRejected.class,
                        rejected -> assertThat(rejected.reasonCode()).isEqualTo(RejectReason.ACCOUNT_FROZEN.code()));
        assertThat(withdraw("w1", "1")).isEqualTo(FundsRefusal.ACCOUNT_FROZEN);
        assertThat(apply(new CancelOrder(1))).singleElement().isInstanceOf(CancelledInBook.class);
        apply(new CloseOrder(1, CloseReason.CANCELLED));
        apply(new Deposit("d2", "usd", BigDecimal.ONE));
        assertThat(main()).isEqualTo(1_000_001L * 100_000_000);
        freeze(false);
        assertThat(apply(buy(2))).hasAtLeastOneElementOfType(PlacedInBook.class);
    }

    @Test
    void nothingOfAFrozenCurrencyIsOrderedOrWithdrawn() {
        apply(buy(1));
        rules(new AssetRules(true, true, true, 0, 0, null, BigDecimal.ONE));
        assertThat(apply(buy(2))).singleElement()
                .isInstanceOfSatisfying(OrderRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.CURRENCY_FROZEN));
        assertThat(apply(new AmendOrder(1, new BigDecimal("90"), null, null, null))).hasOnlyElementsOfType(AmendmentRejected.class);
        assertThat(withdraw("w1", "1")).isEqualTo(FundsRefusal.CURRENCY_FROZEN);
        assertThat(deposit("d2", "1")).isNull();
        assertThat(apply(new CancelOrder(1))).hasOnlyElementsOfType(CancelledInBook.class);
    }

    @Test
    void depositsAndWithdrawalsOfACurrencyHaveTheirRules() {
        rules(new AssetRules(false, true, true, 500_000_000, 1_000_000_000, 25_000_000L, BigDecimal.ONE));
        assertThat(deposit("d2", "4.99999999")).isEqualTo(FundsRefusal.BELOW_MINIMUM);
        assertThat(deposit("d3", "5")).isNull();
        assertThat(withdraw("w1", "9.99999999", "0.25")).isEqualTo(FundsRefusal.BELOW_MINIMUM);
        assertThat(withdraw("w2", "10", "0.2")).isEqualTo(FundsRefusal.FEE_DIFFERS);
        assertThat(withdraw("w3", "10", "0.25")).isNull();
        rules(new AssetRules(false, false, false, 0, 0, null, BigDecimal.ONE));
        assertThat(deposit("d4", "5")).isEqualTo(FundsRefusal.DEPOSIT_DISABLED);
        assertThat(withdraw("w4", "10")).isEqualTo(FundsRefusal.WITHDRAWAL_DISABLED);
    }

    @Test
    void theLevelGoesBeforeTheGroupAndWithoutAnEntryThereIsNoLimit() {
        limit(1, 1, null, "1", "1");
        limit(2, null, "vip-1", "1", "1");
        assertThat(withdraw("w1", "100")).isNull();
        limit(3, null, null, "150", "0");
        assertThat(withdraw("w2", "51")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
        limit(4, null, "vip-0", "200", "0");
        assertThat(withdraw("w2", "51")).isNull();
        limit(5, 0, null, "152", "0");
        assertThat(withdraw("w3", "2")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
        limit(6, 0, "vip-0", "0", "0");
        assertThat(withdraw("w3", "2")).isNull();
    }

    @Test
    void aWithdrawalCountsWithItsFeeFor24HoursAndFor30Days() {
        limit(1, null, null, "100", "150");
        assertThat(withdraw("w1", "99", "1.01")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
        assertThat(withdraw("w1", "99", "1")).isNull();
        assertThat(withdraw("w1", "99", "1")).isNull();
        timeMs += 24 * HOUR_MS - 1;
        assertThat(withdraw("w2", "0.00000001")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
        timeMs += 1;
        assertThat(withdraw("w3", "50.00000001")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
        assertThat(withdraw("w4", "50")).isNull();
        timeMs += 29 * 24 * HOUR_MS - 1;
        assertThat(withdraw("w5", "1")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
        timeMs += 1;
        assertThat(withdraw("w6", "100")).isNull();
        assertThat(state.house.withdrawals("alice")).hasSize(2);
    }

    @Test
    void whatWasCancelledOrRejectedOrFailedDoesNotCountAndWhatSucceededDoes() {
        limit(1, null, null, "100", "0");
        assertThat(withdraw("w1", "100")).isNull();
        apply(new SettleWithdrawal("w1", WithdrawalState.Action.CANCEL, null));
        assertThat(withdraw("w2", "100")).isNull();
        apply(new SettleWithdrawal("w2", WithdrawalState.Action.REJECT, null));
        assertThat(withdraw("w3", "100")).isNull();
        apply(new SettleWithdrawal("w3", WithdrawalState.Action.PROCESS, null));
        apply(new SettleWithdrawal("w3", WithdrawalState.Action.FAIL, null));
        assertThat(withdraw("w4", "100")).isNull();
        apply(new SettleWithdrawal("w4", WithdrawalState.Action.COMPLETE, null));
        assertThat(withdraw("w5", "1")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
    }

    @Test
    void aWithdrawalCountsAtThePriceOfItsTime() {
        limit(1, null, null, "100", "0");
        rules(new AssetRules(false, true, true, 0, 0, null, new BigDecimal("0.5")));
        assertThat(withdraw("w1", "200")).isNull();
        assertThat(withdraw("w2", "1")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
        apply(new SettleWithdrawal("w1", WithdrawalState.Action.CANCEL, null));
        rules(new AssetRules(false, true, true, 0, 0, null, new BigDecimal("100000000000000000000")));
        assertThat(withdraw("w3", "2")).isEqualTo(FundsRefusal.LIMIT_EXCEEDED);
    }

    @Test
    void anAccountHasAtMostSoManyOrdersOpen() {
        state.house.openOrdersMax = 2;
        apply(buy(1));
        apply(buy(2));
        assertThat(apply(buy(3))).singleElement()
                .isInstanceOfSatisfying(OrderRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.TOO_MANY_OPEN_ORDERS));
        apply(new CloseOrder(1, CloseReason.CANCELLED));
        assertThat(apply(buy(3))).hasAtLeastOneElementOfType(PlacedInBook.class);
        state.house.openOrdersMax = 0;
        assertThat(apply(buy(4))).hasAtLeastOneElementOfType(PlacedInBook.class);
    }

    @Test
    void aMarketBuyReservesItsSpendLimitAndWithoutOneIsRefused() {
        assertThat(apply(marketBuy(1, null))).singleElement()
                .isInstanceOfSatisfying(OrderRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_VOLUME_OR_PRICE));
        apply(marketBuy(2, "123.45"));
        assertThat(state.balanceUnits(new AccountNumber(AccountClass.MEMBER_LOCKED, USD, "alice"))).isEqualTo(12_345_000_000L);
    }

    private List<LedgerEvent> apply(LedgerCommand command) {
        events.clear();
        ledger.apply("alice", command, timeMs, events::add);
        return events;
    }

    private @Nullable FundsRefusal withdraw(String id, String amount) {
        return withdraw(id, amount, "0");
    }

    private @Nullable FundsRefusal withdraw(String id, String amount, String fee) {
        return apply(new Withdraw(id, "usd", new BigDecimal(amount), new BigDecimal(fee), "iban", null)).stream()
                .filter(WithdrawalRefused.class::isInstance)
                .map(refused -> ((WithdrawalRefused) refused).refusal())
                .findFirst()
                .orElse(null);
    }

    private @Nullable FundsRefusal deposit(String id, String amount) {
        return apply(new Deposit(id, "usd", new BigDecimal(amount))).stream()
                .filter(DepositRefused.class::isInstance)
                .map(refused -> ((DepositRefused) refused).refusal())
                .findFirst()
                .orElse(null);
    }

    private void freeze(boolean frozen) {
        state.house.members.put("alice", new Member("alice", "vip-0", 0, frozen, null));
    }

    private void rules(AssetRules rules) {
        state.house.assetRules.put("usd", rules);
    }

    private void limit(long id, @Nullable Integer level, @Nullable String group, String day, String month) {
        state.house.limits.add(new WithdrawLimit(id, level, group, new BigDecimal(day), new BigDecimal(month)));
    }

    private static PlaceOrder buy(long id) {
        return new PlaceOrder(id, "u" + id, "btcusd", Side.BUY, OrderType.LIMIT, new BigDecimal("100"), BigDecimal.ONE, null, null,
                Wishes.NONE);
    }

    private static PlaceOrder marketBuy(long id, @Nullable String spends) {
        return new PlaceOrder(id, "u" + id, "btcusd", Side.BUY, OrderType.MARKET, null, BigDecimal.ONE,
                spends == null ? null : new BigDecimal(spends), null, Wishes.NONE);
    }

    private long main() {
        return state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, USD, "alice"));
    }
}
