package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.BTC;
import static exchange.bourse.market.TestMarkets.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.ledger.LedgerCommand.CancelOrder;
import exchange.bourse.ledger.LedgerCommand.CloseOrder;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.market.Asset;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    private static final long UNITS = 100_000_000;

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Ledger ledger = new Ledger(state);
    private final List<LedgerEvent> events = new ArrayList<>();

    @BeforeEach
    void deposits() {
        apply("alice", new Deposit("d1", "usd", new BigDecimal("1000")));
        apply("bob", new Deposit("d2", "btc", new BigDecimal("2")));
        events.clear();
    }

    @Test
    void aBuyReservesWhatItMayCostAndIsSentToTheBook() {
        apply("alice", buy(1, "236.47", "1.00000001"));
        assertThat(main(USD, "alice")).isEqualTo(1000 * UNITS - 23_647_000_237L);
        assertThat(locked(USD, "alice")).isEqualTo(23_647_000_237L);
        assertThat(events).extracting(event -> event.getClass().getSimpleName()).containsExactly("Posted", "OrderChanged", "PlacedInBook");
    }

    @Test
    void aFilledBuyGetsTheBaseLessTheFeeAndItsChangeBack() {
        apply("alice", buy(1, "300", "2"));
        apply("alice", new Fill(1, 1024, Role.TAKER, new BigDecimal("250"), new BigDecimal("2"), new BigDecimal("500")));
        assertThat(main(BTC, "alice")).isEqualTo(2 * UNITS - 400_000);
        assertThat(main(USD, "alice")).isEqualTo(500 * UNITS);
        assertThat(locked(USD, "alice")).isZero();
        assertThat(house(AccountClass.REVENUE, BTC)).isEqualTo(400_000);
        assertThat(house(AccountClass.CLEARING, USD)).isEqualTo(500 * UNITS);
        assertThat(house(AccountClass.CLEARING, BTC)).isEqualTo(-2 * UNITS);
        assertThat(last()).isInstanceOfSatisfying(FinishedOrder.class,
                order -> assertThat(order.outcome()).isEqualTo(FinishedOrder.Outcome.DONE));
        assertZeroSum();
    }

    @Test
    void aPartlyFilledSellKeepsTheRestLockedUntilItIsClosed() {
        apply("bob", sell(2, "250", "2"));
        apply("bob", new Fill(2, 1024, Role.MAKER, new BigDecimal("250"), new BigDecimal("0.5"), new BigDecimal("125")));
        assertThat(locked(BTC, "bob")).isEqualTo(UNITS * 3 / 2);
        assertThat(main(USD, "bob")).isEqualTo(125 * UNITS - 12_500_000);
        apply("bob", new CloseOrder(2, CloseReason.CANCELLED));
        assertThat(locked(BTC, "bob")).isZero();
        assertThat(main(BTC, "bob")).isEqualTo(UNITS * 3 / 2);
        assertThat(last()).isInstanceOfSatisfying(FinishedOrder.class,
                order -> assertThat(order.outcome()).isEqualTo(FinishedOrder.Outcome.CANCEL));
        assertZeroSum();
    }

    @Test
    void onlyTheOwnersOpenOrderIsCancelledInTheBook() {
        apply("bob", sell(2, "250", "2"));
        events.clear();
        apply("alice", new CancelOrder(2));
        apply("bob", new CancelOrder(3));
        assertThat(events).isEmpty();
        apply("bob", new CancelOrder(2));
        assertThat(events).hasExactlyElementsOfTypes(LedgerEvent.CancelledInBook.class);
    }

    @Test
    void whatWasReservedCannotBeSpentAgain() {
        apply("bob", sell(2, "250", "1.5"));
        events.clear();
        apply("bob", sell(3, "250", "0.50000001"));
        assertRejected(RejectReason.INSUFFICIENT_BALANCE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "250.001, 1", "250, 0", "250, -1", "250, 0.000000001", "92233720368547758.07, 92233720368",
            "250, 1000000000000000000000"})
    void aPriceOrQuantityThatTheMarketCannotCountIsRejectedAndChangesNothing(String price, String quantity) {
        Map<AccountNumber, Long> before = Map.copyOf(state.balances);
        apply("alice", buy(1, price, quantity));
        assertRejected(RejectReason.INVALID_VOLUME_OR_PRICE);
        assertThat(state.balances).isEqualTo(before);
    }

    @Test
    void anUnknownMarketIsRejected() {
        apply("alice",
                new PlaceOrder(1, "u", "dogeusd", Side.BUY, OrderType.LIMIT, BigDecimal.ONE, BigDecimal.ONE, null, null, Wishes.NONE));
        assertRejected(RejectReason.MARKET_NOT_ENABLED);
    }

    @Test
    void aMarketBuyReservesItsSpendLimitAndNeedsOne() {
        apply("alice", new PlaceOrder(1, "u", "btcusd", Side.BUY, OrderType.MARKET, null, BigDecimal.ONE, new BigDecimal("400"), null,
                Wishes.NONE));
        assertThat(locked(USD, "alice")).isEqualTo(400 * UNITS);
        events.clear();
        apply("alice", new PlaceOrder(2, "u", "btcusd", Side.BUY, OrderType.MARKET, null, BigDecimal.ONE, null, null, Wishes.NONE));
        assertRejected(RejectReason.INVALID_VOLUME_OR_PRICE);
    }

    @Test
    void theSameOrderOrDepositAgainChangesNothing() {
        apply("bob", sell(2, "250", "1"));
        Map<AccountNumber, Long> before = Map.copyOf(state.balances);
        events.clear();
        apply("bob", sell(2, "250", "1"));
        apply("alice", new Deposit("d1", "usd", new BigDecimal("1000")));
        assertThat(events).isEmpty();
        assertThat(state.balances).isEqualTo(before);
    }

    @Test
    void anotherOrderWithAnIdThatIsTakenIsRejected() {
        apply("bob", sell(2, "250", "1"));
        events.clear();
        apply("alice", buy(2, "250", "1"));
        assertRejected(RejectReason.ORDER_ID_TAKEN);
    }

    @Test
    void aDepositsIdIsItsAccountsOwn() {
        apply("carol", new Deposit("d1", "usd", new BigDecimal("5")));
        assertThat(main(USD, "carol")).isEqualTo(5 * UNITS);
    }

    @Test
    void aReportAboutAnOrderThatIsNotOpenStopsTheLedger() {
        assertThatThrownBy(() -> apply("alice", new CloseOrder(99, CloseReason.CANCELLED))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99");
    }

    @Test
    void aTransactionThatDoesNotBalanceOrOverdrawsAMemberIsNotMade() {
        assertThatThrownBy(() -> new JournalTransaction.Builder(state).debit(AccountClass.MEMBER_MAIN, USD, "alice", 1)
                .post("t", JournalTransaction.Cause.DEPOSIT, "r")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("balance");
        assertThatThrownBy(() -> new JournalTransaction.Builder(state).debit(AccountClass.MEMBER_MAIN, USD, "carol", 1)
                .credit(AccountClass.MEMBER_LOCKED, USD, "carol", 1)
                .post("t", JournalTransaction.Cause.DEPOSIT, "r")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("overdraws");
    }

    private void apply(String account, LedgerCommand command) {
        ledger.apply(account, command, 1_000, events::add);
    }

    private void assertRejected(RejectReason reason) {
        assertThat(events).singleElement()
                .isInstanceOfSatisfying(LedgerEvent.OrderRejected.class, event -> assertThat(event.reason()).isEqualTo(reason));
    }

    private void assertZeroSum() {
        Map<String, Long> sums = new HashMap<>();
        state.balances.forEach((account, units) -> sums.merge(account.asset().id(),
                account.accountClass().normalSide() == EntrySide.DEBIT ? units : -units, Long::sum));
        assertThat(sums).containsOnly(Map.entry("usd", 0L), Map.entry("btc", 0L));
    }

    private Order last() {
        return events.stream()
                .filter(LedgerEvent.OrderChanged.class::isInstance)
                .map(event -> ((LedgerEvent.OrderChanged) event).order())
                .toList()
                .getLast();
    }

    private long main(Asset asset, String member) {
        return state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, asset, member));
    }

    private long locked(Asset asset, String member) {
        return state.balanceUnits(new AccountNumber(AccountClass.MEMBER_LOCKED, asset, member));
    }

    private long house(AccountClass accountClass, Asset asset) {
        return state.balanceUnits(new AccountNumber(accountClass, asset, null));
    }

    private static PlaceOrder buy(long id, String price, String quantity) {
        return new PlaceOrder(id, "uuid-" + id, "btcusd", Side.BUY, OrderType.LIMIT, new BigDecimal(price), new BigDecimal(quantity), null,
                null, Wishes.NONE);
    }

    private static PlaceOrder sell(long id, String price, String quantity) {
        return new PlaceOrder(id, "uuid-" + id, "btcusd", Side.SELL, OrderType.LIMIT, new BigDecimal(price), new BigDecimal(quantity), null,
                null, Wishes.NONE);
    }
}
