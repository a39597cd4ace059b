package exchange.bourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.Evidence.DepositAsked;
import exchange.bourse.audit.Evidence.FillAsked;
import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.Evidence.JournalLine;
import exchange.bourse.audit.Evidence.OrderAsked;
import exchange.bourse.audit.Evidence.OrderStated;
import exchange.bourse.audit.Evidence.WithdrawalAsked;
import exchange.bourse.audit.Evidence.WithdrawalCompletionAsked;
import exchange.bourse.audit.Violation.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditorTest {

    private final Story story = new Story();
    private final AuditState state = AuditState.inMemory();
    private final List<Violation> violations = new ArrayList<>();

    @Test
    void whatIsRightHasNoViolationAndAddsUp() {
        Auditor auditor = audited();
        assertThat(violations).isEmpty();
        assertThat(auditor.pendingCount()).isZero();
        BalanceSheet sheet = auditor.balance(0);
        assertThat(sheet.lines()).extracting(BalanceSheet.Line::asset).containsExactly("btc", "usd");
        BalanceSheet.Line usd = sheet.lines().getLast();
        assertThat(usd.of(Chart.ASSETS)).isEqualByComparingTo("455");
        assertThat(usd.of(Chart.MAIN)).isEqualByComparingTo("348.79");
        assertThat(usd.of(Chart.LOCKED)).isEqualByComparingTo("100");
        assertThat(usd.of(Chart.CLEARING)).isEqualByComparingTo("0");
        assertThat(usd.of(Chart.REVENUE)).isEqualByComparingTo("6.21");
        assertThat(usd.difference()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderBetweenTopicsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        Auditor auditor = auditor();
        // Definitions are made long before anybody can use them.
        List<Evidence> definitions = story.commands.subList(0, 3);
        definitions.forEach(each -> auditor.examine(each, 0));
        List<List<Evidence>> topics = new ArrayList<>(story.topics());
        topics.set(0, story.commands.subList(3, story.commands.size()));
        int[] next = new int[topics.size()];
        while (topics.stream().anyMatch(topic -> next[topics.indexOf(topic)] < topic.size())) {
            int chosen = random.nextInt(topics.size());
            if (next[chosen] < topics.get(chosen).size()) {
                auditor.examine(topics.get(chosen).get(next[chosen]++), 0);
            }
        }
        judge(auditor);
        assertThat(violations).as("seed %d", seed).isEmpty();
    }

    @Test
    void aLineThatIsMissingIsFound() {
        changeLines("trade-77-2", lines -> lines.subList(0, 4));
        assertThat(kinds()).contains(Kind.UNBALANCED, Kind.DONE_OTHERWISE);
    }

    @Test
    void aTransactionThatIsMissingIsFound() {
        remove(story.journal, each -> each instanceof JournalEntry entry && entry.transactionId().equals("trade-77-2"));
        assertThat(kinds()).contains(Kind.BALANCE_DIFFERS, Kind.NOT_DONE);
    }

    @Test
    void anAmountOfNothingIsFound() {
        changeLine("reserve-3", 0, line -> with(line, line.code(), line.member(), BigDecimal.ZERO, line.balanceAfter()));
        assertThat(kinds()).contains(Kind.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void anAccountThatIsInNoChartIsFound() {
        changeLine("deposit-bob-d1", 0, line -> with(line, 199, null, line.amount(), line.balanceAfter()));
        assertThat(kinds()).contains(Kind.ACCOUNT_UNKNOWN);
    }

    @Test
    void aMembersAccountWithoutAMemberIsFound() {
        changeLine("deposit-bob-d1", 1, line -> with(line, line.code(), null, line.amount(), line.balanceAfter()));
        assertThat(kinds()).contains(Kind.ACCOUNT_UNKNOWN);
    }

    @Test
    void aTransactionThatDoesNotBalanceIsFoundAtOnceAndInTheSheet() {
        changeLine("deposit-bob-d1", 0, line -> with(line, line.code(), null, new BigDecimal("4"), new BigDecimal("4")));
        Auditor auditor = auditor();
        story.topics().forEach(topic -> topic.forEach(each -> auditor.examine(each, 0)));
        assertThat(violations).extracting(Violation::kind).containsExactly(Kind.UNBALANCED, Kind.DONE_OTHERWISE);
        assertThat(auditor.balance(0).lines().getFirst().difference()).isEqualByComparingTo("1");
        assertThat(violations).extracting(Violation::kind).contains(Kind.NOT_ZERO_SUM);
    }

    @Test
    void theBooksAreInBalanceAfterEachTransaction() {
        Auditor auditor = auditor();
        story.commands.forEach(each -> auditor.examine(each, 0));
        story.journal.forEach(entry -> {
            auditor.examine(entry, 0);
            auditor.balance(0);
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void aBalanceThatDoesNotFollowIsFoundOnce() {
        changeLine("reserve-1", 0, line -> with(line, line.code(), line.member(), line.amount(), new BigDecimal("300")));
        changeLine("reserve-3", 0, line -> with(line, line.code(), line.member(), line.amount(), new BigDecimal("200")));
        audited();
        assertThat(violations).extracting(Violation::kind).containsExactly(Kind.BALANCE_DIFFERS);
        assertThat(violations.getFirst().subject()).isEqualTo("usd-201-alice");
    }

    @Test
    void aMemberBelowZeroIsFound() {
        changeLine("reserve-3", 0, line -> with(line, line.code(), line.member(), new BigDecimal("400"), new BigDecimal("-100.02")));
        assertThat(kinds()).contains(Kind.OVERDRAWN);
    }

    @Test
    void aReservationThatIsNotWhatIsLockedIsFoundOnceTopicsCannotBeApart() {
        story.orders.replaceAll(each -> each instanceof OrderStated order && order.order().equals(Story.OPEN)
                ? new OrderStated(order.order(), order.market(), true, new BigDecimal("99"), true, false, order.timeMs())
                : each);
        Auditor auditor = auditor();
        story.topics().forEach(topic -> topic.forEach(each -> auditor.examine(each, 0)));
        auditor.judge(Matches.GRACE_MS - 1);
        assertThat(violations).isEmpty();
        auditor.judge(Matches.GRACE_MS);
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.kind()).isEqualTo(Kind.LOCKED_DIFFERS);
            assertThat(violation.subject()).isEqualTo("locked/usd/alice");
            assertThat(violation.detail()).isEqualTo("expected: 99; found: 100");
        });
    }

    @Test
    void aWithdrawalThatDoesNotReleaseWhatItTookIsFound() {
        remove(story.withdrawals, each -> each instanceof Evidence.FundsStated funds && funds.timeMs() == 70);
        assertThat(kinds()).containsExactly(Kind.LOCKED_DIFFERS);
    }

    @Test
    void moneyThatNobodySentIsFound() {
        remove(story.commands, each -> each instanceof DepositAsked deposit && deposit.account().equals("bob"));
        assertThat(kinds()).containsExactly(Kind.NOT_COMMANDED);
    }

    @Test
    void moneyThatNobodyAskedToTakeOutIsFound() {
        remove(story.commands, WithdrawalCompletionAsked.class::isInstance);
        assertThat(kinds()).containsExactly(Kind.NOT_COMMANDED);
    }

    @Test
    void aDepositThatIsCreditedTwiceIsFound() {
        story.enter(90, "deposit-bob-d1", "d1", "D 102 - btc 3 6", "C 202 bob btc 3 4");
        story.enter(91, "deposit-bob-d1", "d1", "D 102 - btc 3 9", "C 202 bob btc 3 7");
        assertThat(kinds()).containsExactly(Kind.NOT_COMMANDED, Kind.NOT_COMMANDED);
    }

    @Test
    void aRepeatedDepositIsNotExpectedAgain() {
        story.commands
                .add(new DepositAsked("bob", "d1", new Evidence.Funds("btc", new BigDecimal("3"), BigDecimal.ZERO), false, false, 75));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aFillThatWasPassedOverIsFoundAndOneThatIsStillToComeIsNot() {
        story.commands.add(new FillAsked("alice", 3, 78, true, BigDecimal.TEN, new BigDecimal("0.5"), 79));
        story.commands.add(new FillAsked("alice", 3, 79, true, BigDecimal.TEN, new BigDecimal("0.5"), 81));
        Auditor auditor = audited();
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.kind()).isEqualTo(Kind.NOT_DONE);
            assertThat(violation.subject()).isEqualTo("transaction/trade-78-3");
        });
        assertThat(auditor.pendingCount()).isOne();
    }

    @Test
    void anOrderWithoutAnOutcomeIsFoundAndOneThatNobodyPlacedToo() {
        remove(story.commands, each -> each instanceof OrderAsked order && order.order().equals(Story.REFUSED));
        story.commands.add(new OrderAsked(new Evidence.OrderName("bob", 5, "u5"), "btcusd", true, BigDecimal.ONE, false, 46));
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.NOT_COMMANDED, Kind.NOT_DONE);
    }

    @Test
    void anOrderThatEndsTwiceIsFound() {
        story.orders.add(new OrderStated(Story.BOBS, "btcusd", false, BigDecimal.ZERO, false, false, 79));
        assertThat(kinds()).containsExactly(Kind.NOT_COMMANDED);
    }

    @Test
    void aFeeOfAnotherRateIsFound() {
        changeLine("trade-77-1", 3, line -> with(line, line.code(), line.member(), new BigDecimal("1.998"), new BigDecimal("1.998")));
        changeLine("trade-77-1", 4, line -> with(line, line.code(), line.member(), new BigDecimal("0.002"), new BigDecimal("0.002")));
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
    }

    @Test
    void aWithdrawalOfAnotherAmountIsFound() {
        story.commands.replaceAll(each -> each instanceof WithdrawalAsked asked
                ? new WithdrawalAsked(asked.account(), asked.id(), new Evidence.Funds("usd", new BigDecimal("49"), BigDecimal.ONE))
                : each);
        assertThat(kinds()).containsExactly(Kind.DONE_OTHERWISE);
    }

    @Test
    void aRestartForgetsNothingAndBlamesNobodyForThePause() {
        Auditor before = auditor();
        story.commands.forEach(each -> before.examine(each, 0));
        story.journal.subList(0, story.journal.size() - 1).forEach(each -> before.examine(each, 0));
        Auditor after = new Auditor(state, violations::add, 1_000_000);
        after.judge(1_000_000);
        after.examine(story.journal.getLast(), 1_000_000);
        story.orders.forEach(each -> after.examine(each, 1_000_001));
        story.withdrawals.forEach(each -> after.examine(each, 1_000_001));
        after.judge(1_000_000 + Matches.GRACE_MS);
        after.judge(1_000_000 + 2 * Matches.GRACE_MS);
        assertThat(violations).isEmpty();
        assertThat(after.pendingCount()).isZero();
    }

    private Auditor auditor() {
        return new Auditor(state, violations::add, 0);
    }

    private Auditor audited() {
        Auditor auditor = auditor();
        story.topics().forEach(topic -> topic.forEach(each -> auditor.examine(each, 0)));
        judge(auditor);
        return auditor;
    }

    private static void judge(Auditor auditor) {
        auditor.judge(0);
        auditor.judge(Matches.GRACE_MS);
    }

    private List<Kind> kinds() {
        audited();
        return violations.stream().map(Violation::kind).toList();
    }

    private static void remove(List<Evidence> topic, Predicate<Evidence> which) {
        assertThat(topic.removeIf(which)).isTrue();
    }

    private void changeLines(String transactionId, UnaryOperator<List<JournalLine>> change) {
        story.journal.replaceAll(each -> each instanceof JournalEntry entry && entry.transactionId().equals(transactionId)
                ? new JournalEntry(transactionId, entry.reference(), change.apply(entry.lines()), entry.timeMs())
                : each);
    }

    private void changeLine(String transactionId, int number, UnaryOperator<JournalLine> change) {
        changeLines(transactionId, lines -> {
            List<JournalLine> changed = new ArrayList<>(lines);
            changed.set(number, change.apply(changed.get(number)));
            return changed;
        });
    }

    private static JournalLine with(JournalLine line, int code, @org.jspecify.annotations.Nullable String member, BigDecimal amount,
            BigDecimal after) {
        return new JournalLine(code, member, line.asset(), line.debit(), amount, after);
    }
}
