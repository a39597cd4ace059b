package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.BTC;
import static exchange.bourse.market.TestMarkets.BTC_USD;
import static exchange.bourse.market.TestMarkets.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.ledger.LedgerCommand.CreditReferral;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.ledger.LedgerEvent.ReferralEarned;
import exchange.bourse.market.Member;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import exchange.bourse.market.TradingFee;
import exchange.bourse.market.TradingFee.Tier;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What orders are charged, and who has a share in it. */
class FeesTest {

    private static final long UNITS = 100_000_000;

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Ledger ledger = new Ledger(state);
    private final List<LedgerEvent> events = new ArrayList<>();

    @BeforeEach
    void deposit() {
        apply("alice", new Deposit("d1", "usd", new BigDecimal("1000")));
    }

    @Test
    void withoutAnEntryThatAppliesTheMarketsOwnRatesHold() {
        entry(1, "ethusd", null, 10, null, null);
        entry(2, null, "vip-1", 20, null, null);
        entry(3, null, null, 30, "usd", "0.00000001");
        assertThat(rates()).isEqualTo(new Fees.Rates(BTC_USD.makerFee(), BTC_USD.takerFee()));
    }

    @Test
    void theGroupGoesBeforeTheMarketAndBothBeforeOne() {
        entry(1, null, null, 10, null, null);
        assertThat(rates().maker()).isEqualTo(new Rate(10));
        entry(2, "btcusd", null, 20, null, null);
        assertThat(rates().maker()).isEqualTo(new Rate(20));
        entry(3, null, "vip-0", 30, null, null);
        assertThat(rates().maker()).isEqualTo(new Rate(30));
        entry(4, "btcusd", "vip-0", 40, null, null);
        assertThat(rates()).isEqualTo(new Fees.Rates(new Rate(40), new Rate(41)));
        state.house.members.put("alice", new Member("alice", "vip-1", 0, false, null));
        assertThat(rates().maker()).isEqualTo(new Rate(20));
    }

    @Test
    void ofEquallySpecificEntriesTheLargestVolumeThatIsReachedWinsAndThenTheOldest() {
        entry(5, null, null, 50, null, null);
        entry(6, null, null, 60, "usd", "1000");
        entry(8, null, null, 80, "usd", "5000");
        entry(7, null, null, 70, "usd", "5000");
        state.house.volumes.put("alice|usd", new BigDecimal("999.99999999"));
        assertThat(rates().maker()).isEqualTo(new Rate(50));
        state.house.volumes.put("alice|usd", new BigDecimal("1000"));
        assertThat(rates().maker()).isEqualTo(new Rate(60));
        state.house.volumes.put("alice|usd", new BigDecimal("5000.00"));
        assertThat(rates().maker()).isEqualTo(new Rate(70));
        state.house.volumes.put("alice|eur", new BigDecimal("9999"));
        state.house.volumes.remove("alice|usd");
        assertThat(rates().maker()).isEqualTo(new Rate(50));
    }

    @Test
    void anOrderKeepsTheRatesThatItWasAcceptedWith() {
        entry(1, null, null, 10, null, null);
        buy(1);
        state.house.fees.clear();
        entry(1, null, null, 500_000 - 1, null, null);
        fill(1, 5);
        assertThat(balance(AccountClass.REVENUE, null)).isEqualTo(11 * 100);
    }

    @Test
    void aReferrersShareIsRoundedDownAndWaitsInClearing() {
        state.house.members.put("alice", new Member("alice", "vip-0", 0, false, "bob"));
        state.house.referralShare = new Rate(333_333);
        entry(1, null, null, 0, null, null);
        buy(1);
        fill(1, 5);
        assertThat(balance(AccountClass.MEMBER_MAIN, "alice")).isEqualTo(UNITS - 100);
        assertThat(balance(AccountClass.REVENUE, null)).isEqualTo(67);
        assertThat(balance(AccountClass.CLEARING, null)).isEqualTo(-UNITS + 33);
        ReferralEarned earned = (ReferralEarned) events.stream().filter(ReferralEarned.class::isInstance).findFirst().orElseThrow();
        assertThat(earned.referrer()).isEqualTo("bob");
        assertThat(earned.units()).isEqualTo(33);
        apply("bob", new CreditReferral(5, 1, "btc", new BigDecimal("0.00000033")));
        assertThat(balance(AccountClass.MEMBER_MAIN, "bob")).isEqualTo(33);
        assertThat(balance(AccountClass.CLEARING, null)).isEqualTo(-UNITS);
    }

    @Test
    void aShareOfNothingIsNotSent() {
        state.house.members.put("alice", new Member("alice", "vip-0", 0, false, "bob"));
        entry(1, null, null, 0, null, null);
        buy(1);
        fill(1, 5);
        state.house.referralShare = new Rate(9_999);
        buy(2);
        fill(2, 6);
        assertThat(events).noneMatch(ReferralEarned.class::isInstance);
        assertThat(balance(AccountClass.REVENUE, null)).isEqualTo(200);
    }

    @Test
    void aMemberThatContradictsItselfIsNone() {
        assertThatThrownBy(() -> new Member("alice", "vip-0", 0, false, "alice")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Member("alice", "any", 0, false, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Member("alice", "vip-0", -1, false, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tier("usd", BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    /** An entry whose taker rate is a millionth above its maker rate. */
    private void entry(long id, @Nullable String market, @Nullable String group, int makerMillionths, @Nullable String asset,
            @Nullable String volumeMin) {
        Tier tier = asset == null || volumeMin == null ? null : new Tier(asset, new BigDecimal(volumeMin));
        state.house.fees.add(new TradingFee(id, market, group, new Rate(makerMillionths), new Rate(makerMillionths + 1), tier));
    }

    private Fees.Rates rates() {
        return new Fees(state.house).of("alice", BTC_USD);
    }

    private void buy(long id) {
        apply("alice", new PlaceOrder(id, "u" + id, "btcusd", Side.BUY, OrderType.LIMIT, new BigDecimal("100"), BigDecimal.ONE, null, null,
                Wishes.NONE));
    }

    private void fill(long orderId, long tradeId) {
        apply("alice", new Fill(orderId, tradeId, Role.TAKER, new BigDecimal("100"), BigDecimal.ONE, new BigDecimal("100")));
    }

    private void apply(String account, LedgerCommand command) {
        ledger.apply(account, command, 1_000, events::add);
    }

    private long balance(AccountClass accountClass, @Nullable String member) {
        assertThat(state.balanceUnits(new AccountNumber(AccountClass.CLEARING, USD, null))).isNotNegative();
        return state.balanceUnits(new AccountNumber(accountClass, BTC, member));
    }
}
