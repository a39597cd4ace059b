package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.BTC;
import static exchange.bourse.market.TestMarkets.USD;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.ledger.LedgerCommand.AmendOrder;
import exchange.bourse.ledger.LedgerCommand.AmendmentRefused;
import exchange.bourse.ledger.LedgerCommand.AmendmentTaken;
import exchange.bourse.ledger.LedgerCommand.CancelOrders;
import exchange.bourse.ledger.LedgerCommand.CloseOrder;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.ledger.LedgerCommand.ReduceOrder;
import exchange.bourse.ledger.LedgerCommand.RefuseOrder;
import exchange.bourse.ledger.LedgerEvent.AllCancelledInBook;
import exchange.bourse.ledger.LedgerEvent.AmendedInBook;
import exchange.bourse.ledger.LedgerEvent.AmendmentRejected;
import exchange.bourse.ledger.LedgerEvent.OrderChanged;
import exchange.bourse.market.Asset;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What amendments and reductions do to reservations. Balances are in whole dollars and coins. */
class AmendmentsTest {

    private static final long UNITS = 100_000_000;

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Ledger ledger = new Ledger(state);
    private final List<LedgerEvent> events = new ArrayList<>();

    @BeforeEach
    void aliceBuysTwoAtAHundred() {
        apply(new Deposit("d1", "usd", new BigDecimal("1000")));
        apply(place(1, "100", "2", null));
        assertThat(locked()).isEqualTo(200);
        events.clear();
    }

    @Test
    void whatARaiseMayCostMoreIsReservedBeforeTheBookHearsOfIt() {
        apply(amend("110", "3"));
        assertThat(locked()).isEqualTo(330);
        assertThat(events).last().isInstanceOf(AmendedInBook.class);
        apply(taken("110", "3"));
        assertThat(locked()).isEqualTo(330);
        assertThat(order().progress().remainingUnits()).isEqualTo(3 * UNITS);
    }

    @Test
    void whatAReductionFreesIsReleasedOnlyWhenTheBookTookIt() {
        apply(amend(null, "1"));
        assertThat(locked()).isEqualTo(200);
        apply(taken("100", "1"));
        assertThat(locked()).isEqualTo(100);
    }

    @Test
    void aFillOnTheWayCountsIntoTheWholeQuantity() {
        apply(amend(null, "1.5"));
        apply(new Fill(1, 1024, Role.MAKER, new BigDecimal("100"), BigDecimal.ONE, new BigDecimal("100")));
        apply(taken("100", "1.5"));
        assertThat(locked()).isEqualTo(50);
        assertThat(order().progress().remainingUnits()).isEqualTo(UNITS / 2);
    }

    @Test
    void nothingIsReleasedWhileAnotherAmendmentIsOnItsWay() {
        apply(amend(null, "1"));
        apply(amend(null, "2"));
        apply(taken("100", "1"));
        assertThat(locked()).isEqualTo(200);
        apply(taken("100", "2"));
        assertThat(locked()).isEqualTo(200);
    }

    @Test
    void whatAnAmendmentDoesNotNameMayBeAsOneBeforeItWillHaveIt() {
        apply(amend("110", null));
        assertThat(locked()).isEqualTo(220);
        apply(amend(null, "3"));
        assertThat(locked()).isEqualTo(330);
        apply(taken("110", "2"));
        apply(taken("110", "3"));
        assertThat(locked()).isEqualTo(330);
    }

    @Test
    void whatOnlyARefusedAmendmentNeededIsReleasedWithTheLastAnswer() {
        apply(amend(null, "4"));
        apply(amend("120", null));
        assertThat(locked()).isEqualTo(480);
        apply(new AmendmentRefused(1, "market.order.invalid_volume_or_price"));
        apply(taken("120", "2"));
        assertThat(locked()).isEqualTo(240);
    }

    @Test
    void anAmendmentThatTheBookRefusesGivesBackWhatWasReservedForIt() {
        apply(amend("150", null));
        assertThat(locked()).isEqualTo(300);
        apply(new AmendmentRefused(1, "market.order.price_out_of_band"));
        assertThat(locked()).isEqualTo(200);
        assertThat(events).last()
                .isInstanceOfSatisfying(AmendmentRejected.class,
                        event -> assertThat(event.reasonCode()).isEqualTo("market.order.price_out_of_band"));
    }

    @Test
    void anAmendmentThatCannotBePaidOrCountedChangesNothing() {
        apply(amend("600", null));
        apply(amend("100.001", null));
        apply(new AmendOrder(1, null, new BigDecimal("1000000000000000000"), null, null));
        apply(amend("150", "0"));
        apply(amend("-1", null));
        apply(new AmendOrder(1, null, null, new BigDecimal("0.001"), null));
        assertThat(events).hasSize(6).allSatisfy(event -> assertThat(event).isInstanceOf(AmendmentRejected.class));
        assertThat(locked()).isEqualTo(200);
    }

    @Test
    void aPartThatWillNotBeFilledIsReleasedAndTheOrderGoesOn() {
        apply(new ReduceOrder(1, new BigDecimal("0.5"), new BigDecimal("50")));
        assertThat(locked()).isEqualTo(150);
        assertThat(order().terms().quantityUnits()).isEqualTo(UNITS * 3 / 2);
    }

    @Test
    void anOrderThatTheBookRefusesIsRejectedAndGivesAllBack() {
        apply(new RefuseOrder(1, "market.order.post_only_would_cross"));
        assertThat(locked()).isZero();
        assertThat(last()).isInstanceOfSatisfying(FinishedOrder.class, order -> {
            assertThat(order.outcome()).isEqualTo(FinishedOrder.Outcome.REJECT);
            assertThat(order.reasonCode()).isEqualTo("market.order.post_only_would_cross");
        });
    }

    @Test
    void aMarketBuyByAmountIsDoneWhenItIsSpentAndGetsItsChange() {
        apply(place(2, null, "0", "500"));
        assertThat(locked()).isEqualTo(700);
        apply(new Fill(2, 1024, Role.TAKER, new BigDecimal("300"), new BigDecimal("1.6"), new BigDecimal("480")));
        assertThat(order(2).isFilled()).isFalse();
        apply(new CloseOrder(2, CloseReason.SPENT));
        assertThat(locked()).isEqualTo(200);
        assertThat(main(USD)).isEqualTo(320);
        assertThat(state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, BTC, "alice"))).isEqualTo(159_680_000);
        assertThat(last()).isInstanceOfSatisfying(FinishedOrder.class, order -> {
            assertThat(order.outcome()).isEqualTo(FinishedOrder.Outcome.DONE);
            assertThat(order.last().terms().quantityUnits()).isEqualTo(160_000_000);
        });
    }

    @Test
    void allOrdersOfAnAccountAreCancelledByOneCommandToEachMarket() {
        apply(new CancelOrders(null, Side.BUY));
        apply(new CancelOrders("ethusd", null));
        assertThat(events).singleElement()
                .isInstanceOfSatisfying(AllCancelledInBook.class, event -> assertThat(event.side()).isEqualTo(Side.BUY));
    }

    private void apply(LedgerCommand command) {
        ledger.apply("alice", command, 1_000, events::add);
    }

    private static PlaceOrder place(long id, @Nullable String price, String quantity, @Nullable String spendLimit) {
        return new PlaceOrder(id, "uuid-" + id, "btcusd", Side.BUY, price == null ? OrderType.MARKET : OrderType.LIMIT, decimal(price),
                new BigDecimal(quantity), decimal(spendLimit), null, Wishes.NONE);
    }

    private static AmendOrder amend(@Nullable String price, @Nullable String quantity) {
        return new AmendOrder(1, decimal(price), decimal(quantity), null, null);
    }

    private static AmendmentTaken taken(String price, String quantity) {
        return new AmendmentTaken(1, new BigDecimal(price), new BigDecimal(quantity), Wishes.NONE);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private OpenOrder order() {
        return order(1);
    }

    private OpenOrder order(long id) {
        return Objects.requireNonNull(state.order(id));
    }

    private Order last() {
        return ((OrderChanged) events.getLast()).order();
    }

    private long locked() {
        return state.balanceUnits(new AccountNumber(AccountClass.MEMBER_LOCKED, USD, "alice")) / UNITS;
    }

    private long main(Asset asset) {
        return state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, asset, "alice")) / UNITS;
    }
}
