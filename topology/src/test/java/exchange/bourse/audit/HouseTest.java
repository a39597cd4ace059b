package exchange.bourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.DepositAsked;
import exchange.bourse.audit.Evidence.FeeDefined;
import exchange.bourse.audit.Evidence.FeeRemoved;
import exchange.bourse.audit.Evidence.FillAsked;
import exchange.bourse.audit.Evidence.Funds;
import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.Evidence.MemberDefined;
import exchange.bourse.audit.Evidence.OrderAsked;
import exchange.bourse.audit.Evidence.OrderName;
import exchange.bourse.audit.Evidence.OrderStated;
import exchange.bourse.audit.Evidence.ReferralAsked;
import exchange.bourse.audit.Evidence.ReferralShareDefined;
import exchange.bourse.audit.Evidence.VolumeTold;
import exchange.bourse.audit.Violation.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * After the story alice, whom bob brought, buys another btc for 100 usd. She is in a group that is charged 0.04 %, less from a volume on that
 * she has not reached. Bob gets 30 % of the fee of 0.0004 btc: of 0.00012 btc what can be counted.
 */
class HouseTest {

    private static final OrderName ORDER = new OrderName("alice", 6, "u6");

    private final Story story = new Story();
    private final List<Violation> violations = new ArrayList<>();

    @BeforeEach
    void layDown() {
        story.commands.add(new FeeDefined(1, "btcusd", null, rate("0.5"), rate("0.5"), null, BigDecimal.ZERO));
        story.commands.add(new FeeDefined(2, null, "vip-2", rate("0.0003"), rate("0.0004"), null, BigDecimal.ZERO));
        story.commands.add(new FeeDefined(3, null, "vip-2", rate("0.0001"), rate("0.0002"), "usd", new BigDecimal("1000")));
        story.commands.add(new ReferralShareDefined(rate("0.3")));
        story.commands.add(new MemberDefined("alice", "vip-2", "bob", false));
        story.commands.add(new VolumeTold("alice", "usd", new BigDecimal("999.99")));
    }

    @Test
    void theRateOfTheGroupAndAShareRoundedDownAreRight() {
        trade("0.0004", "0.0001");
        credit(88, "0.0001", "-1", "1.0001");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aWrongRateIsFound() {
        trade("0.0005", "0.0001");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
    }

    @Test
    void theRateOfAVolumeThatWasNotReachedIsFoundAndThatOfOneThatWasIsRight() {
        story.commands.add(new VolumeTold("alice", "usd", new BigDecimal("1000")));
        trade("0.0004", "0.0001");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
        assertThat(violations.getFirst().detail()).contains("btc-302 -0.0002,");
    }

    @Test
    void theRateOfAnEntryThatWasRemovedIsFound() {
        story.commands.add(new FeeRemoved(2));
        trade("0.0004", "0.0001");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
    }

    @Test
    void theRateOfAnotherGroupIsFound() {
        story.commands.add(new MemberDefined("alice", "vip-3", "bob", false));
        trade("0.0004", "0.0001");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
        assertThat(violations.getFirst().detail()).contains("btc-202-alice -0.5", "btc-302 -0.35");
    }

    @Test
    void aShareThatIsRoundedUpIsFound() {
        trade("0.0004", "0.0002");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
    }

    @Test
    void aShareForNobodyIsFound() {
        story.commands.add(new MemberDefined("alice", "vip-2", null, false));
        trade("0.0004", "0.0001");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
    }

    @Test
    void anOrderOfAFrozenMemberIsFound() {
        story.commands.add(new MemberDefined("alice", "vip-2", "bob", true));
        trade("0.0004", "0.0001");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
        assertThat(violations.getFirst().subject()).startsWith("order/alice/6");
    }

    @Test
    void anOrderForAFrozenCurrencyAndADepositThatIsNotTakenAreFound() {
        story.commands.add(new AssetDefined("usd", true, 2, new AssetDefined.Rules(true, true, BigDecimal.ZERO)));
        story.commands.add(new AssetDefined("btc", false, 4, new AssetDefined.Rules(false, true, new BigDecimal("5"))));
        trade("0.0004", "0.0001");
        story.commands.add(new DepositAsked("bob", "d9", new Funds("btc", new BigDecimal("4"), BigDecimal.ZERO), false, false, 90));
        story.enter(90, "deposit-bob-d9", "d9", "D 102 - btc 4 7", "C 202 bob btc 4 5");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE, Kind.NOT_COMMANDED);
    }

    @Test
    void aShareThatIsCreditedTwiceIsFound() {
        trade("0.0004", "0.0001");
        credit(88, "0.0001", "-1", "1.0001");
        story.enter(88, "referral-99-6", "99", "D 292 - btc 0.0001 -1.0001", "C 202 bob btc 0.0001 1.0002");
        assertThat(kinds()).containsExactly(Kind.NOT_COMMANDED);
    }

    @Test
    void aShareThatIsSentTwiceIsFoundInClearing() {
        trade("0.0004", "0.0001");
        credit(88, "0.0001", "-1", "1.0001");
        assertThat(clearing().get("btc")).isEqualByComparingTo("1");
        credit(89, "0.0001", "-1.0001", "1.0002");
        assertThat(kinds()).isEmpty();
        assertThat(clearing().get("btc")).isEqualByComparingTo("1.0001");
    }

    @Test
    void aShareOfAnotherAmountIsFound() {
        trade("0.0004", "0.0001");
        story.commands.add(new ReferralAsked("bob", 6, 99, "btc", new BigDecimal("0.0002"), 88));
        story.enter(88, "referral-99-6", "99", "D 292 - btc 0.0001 -1", "C 202 bob btc 0.0001 1.0001");
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
    }

    private void trade(String fee, String share) {
        story.commands.add(new OrderAsked(ORDER, "btcusd", true, BigDecimal.ONE, false, 84));
        story.orders.add(new OrderStated(ORDER, "btcusd", true, new BigDecimal("100"), true, false, 84));
        story.enter(84, "reserve-6", "6", "D 201 alice usd 100 99.98", "C 211 alice usd 100 200");
        story.commands.add(new FillAsked("alice", 6, 99, false, new BigDecimal("100"), BigDecimal.ONE, 86));
        BigDecimal left = BigDecimal.ONE.subtract(new BigDecimal(share));
        BigDecimal got = BigDecimal.ONE.subtract(new BigDecimal(fee));
        BigDecimal earned = new BigDecimal(fee).subtract(new BigDecimal(share));
        story.enter(86, "trade-99-6", "99", "D 211 alice usd 100 100", "C 291 - usd 100 100", "D 292 - btc %s -%s".formatted(left, left),
                "C 202 alice btc %s %s".formatted(got, got.add(new BigDecimal("1.996"))),
                "C 302 - btc %s %s".formatted(earned, earned.add(new BigDecimal("0.004"))));
        story.orders.add(new OrderStated(ORDER, "btcusd", true, BigDecimal.ZERO, false, false, 86));
    }

    private void credit(long timeMs, String amount, String clearingAfter, String balanceAfter) {
        story.commands.add(new ReferralAsked("bob", 6, 99, "btc", new BigDecimal(amount), timeMs));
        story.enter(timeMs, "referral-99-6", "99", "D 292 - btc %s %s".formatted(amount, clearingAfter),
                "C 202 bob btc %s %s".formatted(amount, balanceAfter));
    }

    private Map<String, BigDecimal> clearing() {
        Clearing clearing = new Clearing();
        story.journal.forEach(entry -> clearing.examine((JournalEntry) entry));
        return clearing.open().getOrDefault("99", Map.of());
    }

    private List<Kind> kinds() {
        Auditor auditor = new Auditor(AuditState.inMemory(), violations::add, 0);
        story.topics().forEach(topic -> topic.forEach(each -> auditor.examine(each, 0)));
        auditor.judge(0);
        auditor.judge(Matches.GRACE_MS);
        return violations.stream().map(Violation::kind).toList();
    }

    private static BigDecimal rate(String rate) {
        return new BigDecimal(rate);
    }
}
