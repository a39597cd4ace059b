package exchange.bourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.ledger.LedgerCommand.CloseOrder;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.ledger.LedgerCommand.RefuseOrder;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When an order is the same order as one before. */
class ClientNamesTest {

    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Ledger ledger = new Ledger(state);
    private final List<LedgerEvent> events = new ArrayList<>();
    private long nowMs = 1_000;

    @BeforeEach
    void aliceHasMoneyAndAnOpenOrderOfHers() {
        apply(new Deposit("d1", "usd", new BigDecimal("1000")));
        apply(buy(1, "mine", "1"));
    }

    @Test
    void aNameIsTakenWhileItsOrderIsOpenWhateverTheOtherOrderIs() {
        nowMs += 2 * DAY_MS;
        assertRefused(buy(2, "mine", "1"));
        assertRefused(buy(3, "mine", "2"));
        assertAccepted(buy(4, "yours", "1"));
        assertAccepted(buy(5, null, "1"));
    }

    @Test
    void anotherAccountsNamesAreItsOwn() {
        ledger.apply("bob", new Deposit("d2", "usd", new BigDecimal("1000")), nowMs, events::add);
        ledger.apply("bob", buy(2, "mine", "1"), nowMs, events::add);
        assertThat(state.order(2)).isNotNull();
    }

    @Test
    void anOrderThatWasFilledIsTheSameOrderForADay() {
        fill(1);
        assertRefused(buy(2, "mine", "1.0"));
        assertAccepted(buy(3, "mine", "2"));
        fill(3);
        nowMs += DAY_MS;
        assertRefused(buy(4, "mine", "1"));
        nowMs++;
        assertAccepted(buy(5, "mine", "1"));
    }

    @Test
    void anOrderThatItsOwnerCancelledFreesItsName() {
        apply(new CloseOrder(1, CloseReason.CANCELLED));
        assertAccepted(buy(2, "mine", "1"));
    }

    @Test
    void anOrderThatTheBookRefusedFreesItsName() {
        apply(new RefuseOrder(1, RejectReason.POST_ONLY_WOULD_CROSS.code()));
        assertAccepted(buy(2, "mine", "1"));
    }

    @Test
    void anOrderThatEndedByItselfKeepsItsName() {
        apply(new CloseOrder(1, CloseReason.IMMEDIATE_OR_CANCEL));
        assertRefused(buy(2, "mine", "1"));
    }

    @Test
    void theEstimateOfAMarketBuyIsNoPartOfTheRequest() {
        apply(market(2, "m", "1", "150"));
        apply(new CloseOrder(2, CloseReason.NO_LIQUIDITY));
        assertRefused(market(3, "m", "1", "160"));
        assertAccepted(market(4, "m", "2", "150"));
    }

    @Test
    void theAmountOfAMarketBuyIsAPartOfTheRequest() {
        apply(market(2, "m", "0", "150"));
        apply(new CloseOrder(2, CloseReason.SPENT));
        assertRefused(market(3, "m", "0", "150"));
        assertAccepted(market(4, "m", "0", "160"));
    }

    private void assertRefused(PlaceOrder order) {
        apply(order);
        assertThat(events.getLast()).isEqualTo(new LedgerEvent.OrderRejected(order, "alice", RejectReason.CLIENT_ORDER_ID_TAKEN));
    }

    private void assertAccepted(PlaceOrder order) {
        apply(order);
        assertThat(events.getLast()).isInstanceOf(LedgerEvent.PlacedInBook.class);
    }

    private void fill(long id) {
        String quantity = id == 1 ? "1" : "2";
        apply(new Fill(id, id, Role.MAKER, new BigDecimal("100"), new BigDecimal(quantity), new BigDecimal(quantity + "00")));
        assertThat(state.order(id)).isNull();
    }

    private static PlaceOrder buy(long id, @Nullable String name, String quantity) {
        return new PlaceOrder(id, "uuid-" + id, "btcusd", Side.BUY, OrderType.LIMIT, new BigDecimal("100"), new BigDecimal(quantity), null,
                name, Wishes.NONE);
    }

    private static PlaceOrder market(long id, String name, String quantity, String spendLimit) {
        return new PlaceOrder(id, "uuid-" + id, "btcusd", Side.BUY, OrderType.MARKET, null, new BigDecimal(quantity),
                new BigDecimal(spendLimit), name, Wishes.NONE);
    }

    private void apply(LedgerCommand command) {
        ledger.apply("alice", command, nowMs, events::add);
    }
}
