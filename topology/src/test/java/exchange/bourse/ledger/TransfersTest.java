package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.PostTransfer;
import exchange.bourse.ledger.LedgerCommand.SettleTransfer;
import exchange.bourse.ledger.LedgerCommand.StepTransfer;
import exchange.bourse.ledger.LedgerEvent.TransferChanged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfers over several partitions. Balances are in whole dollars. */
class TransfersTest {

    private static final long UNITS = 100_000_000;
    private static final TransferAccount HOLDINGS = new TransferAccount(101, null);
    private static final TransferAccount REVENUE = new TransferAccount(301, null);
    private static final TransferAccount EXPENSE = new TransferAccount(401, null);

    private final Partitions ledgers = new Partitions(4);
    private final Random random = new Random(1);

    @Test
    void anInternalTransferMovesMoneyWhereverTheMembersAre() {
        deposit("alice", 100);
        post(internal("t", "alice", "bob", 30));
        assertThat(ledgers.transfer("t").state()).isEqualTo(TransferState.COMPLETED);
        assertMain(Map.of("alice", 70, "bob", 30));
        assertInOrder();
    }

    @Test
    void theSameTransferAgainChangesNothingAndAnotherOfItsIdIsRefused() {
        deposit("alice", 100);
        post(internal("t", "alice", "bob", 30));
        ledgers.events.clear();
        post(internal("t", "alice", "bob", 30));
        assertThat(ledgers.events).isEmpty();
        post(internal("t", "alice", "bob", 31));
        assertThat(refusals()).containsExactly(FundsRefusal.ID_TAKEN);
        assertMain(Map.of("alice", 70, "bob", 30));
    }

    @Test
    void whatAnAccountCannotPayIsBookedNowhere() {
        deposit("alice", 100);
        deposit("bob", 5);
        post(new PostTransfer("t", TransferKind.OPERATOR, "wire", "", "", "ops",
                List.of(leg(main("alice"), main("carol"), 60), leg(main("bob"), main("carol"), 6), leg(REVENUE, main("dave"), 1))));
        assertThat(ledgers.transfer("t").state()).isEqualTo(TransferState.FAILED);
        assertThat(ledgers.transfer("t").reasonCode()).isEqualTo(FundsRefusal.TRANSFER_INSUFFICIENT_BALANCE.code());
        assertMain(Map.of("alice", 100, "bob", 5, "carol", 0, "dave", 0));
        assertThat(ledgers.units(new AccountNumber(AccountClass.REVENUE, USD, null))).isZero();
        assertInOrder();
    }

    @Test
    void legsOfOneAccountAreNetted() {
        deposit("alice", 10);
        post(new PostTransfer("t", TransferKind.OPERATOR, "wire", "", "", "ops",
                List.of(leg(main("alice"), main("bob"), 30), leg(main("bob"), main("alice"), 25), leg(EXPENSE, main("bob"), 2))));
        assertMain(Map.of("alice", 5, "bob", 7));
        assertThat(ledgers.units(new AccountNumber(AccountClass.EXPENSE, USD, null))).isEqualTo(2 * UNITS);
        assertInOrder();
    }

    @Test
    void anAdjustmentWaitsForASecondOperator() {
        post(adjustment("a", HOLDINGS, main("alice"), 50));
        assertThat(ledgers.transfer("a").state()).isEqualTo(TransferState.PROPOSED);
        assertMain(Map.of("alice", 0));
        post(new SettleTransfer("a", TransferState.Action.ACCEPT, "ops"));
        assertThat(refusals()).containsExactly(FundsRefusal.SAME_OPERATOR);
        post(new SettleTransfer("a", TransferState.Action.ACCEPT, "second"));
        assertThat(ledgers.transfer("a").state()).isEqualTo(TransferState.COMPLETED);
        assertThat(ledgers.transfer("a").operator()).isEqualTo("second");
        assertMain(Map.of("alice", 50));
        post(new SettleTransfer("a", TransferState.Action.ACCEPT, "third"));
        assertThat(refusals()).containsExactly(FundsRefusal.SAME_OPERATOR, FundsRefusal.WRONG_STATE);
        assertMain(Map.of("alice", 50));
        assertInOrder();
    }

    @Test
    void aRejectedAdjustmentChangesNothing() {
        post(adjustment("a", HOLDINGS, REVENUE, 50));
        post(new SettleTransfer("a", TransferState.Action.REJECT, "ops"));
        post(new SettleTransfer("a", TransferState.Action.ACCEPT, "second"));
        assertThat(ledgers.transfer("a").state()).isEqualTo(TransferState.REJECTED);
        assertThat(ledgers.units(new AccountNumber(AccountClass.HOLDINGS, USD, null))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, usd, AMOUNT_INVALID", "-1, usd, AMOUNT_INVALID", "0.000000001, usd, AMOUNT_INVALID",
            "92233720368.54775808, usd, AMOUNT_INVALID", "1, doge, CURRENCY_UNKNOWN"})
    void whatCannotBeCountedIsRefused(String amount, String asset, FundsRefusal refusal) {
        post(new PostTransfer("t", TransferKind.OPERATOR, "wire", "", "", "ops",
                List.of(new TransferLeg(asset, new BigDecimal(amount), HOLDINGS, main("alice")))));
        assertThat(refusals()).containsExactly(refusal);
        assertMain(Map.of("alice", 0));
    }

    @ParameterizedTest
    @CsvSource({"211, alice", "291, ''", "201, ''", "202, alice", "999, ''", "101, alice"})
    void accountsThatATransferMayNotMoveAreRefused(int code, String member) {
        TransferAccount account = new TransferAccount(code, member.isEmpty() ? null : member);
        post(new PostTransfer("t", TransferKind.OPERATOR, "wire", "", "", "ops", List.of(leg(HOLDINGS, account, 1))));
        assertThat(refusals()).containsExactly(FundsRefusal.ACCOUNT_INVALID);
    }

    @Test
    void aMemberMovesOnlyTheirOwnMoneyToAnotherMember() {
        deposit("alice", 100);
        post(new PostTransfer("s", TransferKind.INTERNAL, "", "", "", "bob", List.of(leg(main("alice"), main("bob"), 1))));
        post(internal("t", "alice", "alice", 1));
        post(new PostTransfer("u", TransferKind.INTERNAL, "", "", "", "alice", List.of(leg(main("alice"), REVENUE, 1))));
        assertThat(refusals()).containsExactly(FundsRefusal.ACCOUNT_INVALID, FundsRefusal.ACCOUNT_INVALID, FundsRefusal.ACCOUNT_INVALID);
        assertMain(Map.of("alice", 100));
    }

    @Test
    void moneyThatWouldLeaveNoRoomInTheBooksIsNotMade() {
        post(adjustment("a", HOLDINGS, main("alice"), 5_764_607_523L));
        post(new SettleTransfer("a", TransferState.Action.ACCEPT, "second"));
        assertMain(Map.of("alice", 5_764_607_523L));
        post(new PostTransfer("a2", TransferKind.OPERATOR, "wire", "", "", "ops", List.of(leg(EXPENSE, main("alice"), 5_764_607_524L))));
        assertThat(ledgers.transfer("a2").state()).isEqualTo(TransferState.FAILED);
        assertMain(Map.of("alice", 5_764_607_523L));
        assertInOrder();
    }

    @Test
    void aPartThatWasNotPreparedIsADefect() {
        TransferPart part = new TransferPart("t", TransferKind.OPERATOR, "", "alice", "usd", EntrySide.CREDIT, BigDecimal.ONE, null, 0);
        ledgers.send("alice", new StepTransfer(part, TransferPart.Step.COMPLETE));
        assertThatThrownBy(() -> ledgers.settle(random)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void manyTransfersAtOnceEndAsTheirStatesSay(long seed) {
        Random chance = new Random(seed);
        List<String> members = IntStream.range(0, 12).mapToObj(i -> "member-" + i).toList();
        members.forEach(member -> ledgers.send(member, new Deposit("d", "usd", BigDecimal.valueOf(100))));
        List<PostTransfer> asked = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            List<TransferLeg> legs = IntStream.rangeClosed(0, chance.nextInt(4))
                    .mapToObj(_ -> leg(main(any(members, chance)), chance.nextInt(8) == 0 ? REVENUE : main(any(members, chance)),
                            1 + chance.nextInt(60)))
                    .toList();
            PostTransfer transfer = new PostTransfer("t" + i, TransferKind.OPERATOR, "wire", "", "", "ops", legs);
            asked.add(transfer);
            ledgers.send(transfer.transferId(), transfer);
            for (int step = 0; step < 5; step++) {
                ledgers.step(chance);
                assertThat(ledgers.sums()).as("seed %d", seed).allMatch(sum -> sum == 0);
            }
        }
        ledgers.settle(chance);
        Map<String, Long> expected = new HashMap<>();
        members.forEach(member -> expected.put(member, 100L));
        Map<TransferState, Long> ends = asked.stream()
                .filter(transfer -> isKnown(transfer.transferId()))
                .collect(Collectors.groupingBy(transfer -> ledgers.transfer(transfer.transferId()).state(), Collectors.counting()));
        asked.stream()
                .filter(transfer -> isKnown(transfer.transferId())
                        && ledgers.transfer(transfer.transferId()).state() == TransferState.COMPLETED)
                .flatMap(transfer -> transfer.legs().stream())
                .forEach(leg -> {
                    expected.merge(String.valueOf(leg.debit().member()), -leg.amount().longValueExact(), Long::sum);
                    expected.merge(String.valueOf(leg.credit().member()), leg.amount().longValueExact(), Long::sum);
                });
        expected.remove("null");
        assertMain(expected);
        assertThat(ends).as("seed %d", seed).containsOnlyKeys(TransferState.COMPLETED, TransferState.FAILED);
        assertInOrder();
    }

    private boolean isKnown(String id) {
        return ledgers.events.stream()
                .noneMatch(event -> event instanceof TransferChanged changed && changed.transfer().asked().transferId().equals(id)
                        && changed.refusal() != null);
    }

    private void assertInOrder() {
        assertThat(ledgers.sums()).allMatch(sum -> sum == 0);
        assertThat(ledgers.units(new AccountNumber(AccountClass.CLEARING, USD, null))).as("clearing").isZero();
        for (String member : List.of("alice", "bob", "member-0", "member-1")) {
            assertThat(ledgers.units(new AccountNumber(AccountClass.MEMBER_LOCKED, USD, member))).as("locked of " + member).isZero();
        }
    }

    private void assertMain(Map<String, ? extends Number> dollars) {
        dollars.forEach((member, expected) -> assertThat(ledgers.units(new AccountNumber(AccountClass.MEMBER_MAIN, USD, member))).as(member)
                .isEqualTo(expected.longValue() * UNITS));
    }

    private List<FundsRefusal> refusals() {
        List<FundsRefusal> refusals = new ArrayList<>();
        ledgers.events.forEach(event -> {
            if (event instanceof TransferChanged(_, FundsRefusal refusal) && refusal != null) {
                refusals.add(refusal);
            }
        });
        return refusals;
    }

    private void deposit(String member, long amount) {
        ledgers.send(member, new Deposit("d-" + member, "usd", BigDecimal.valueOf(amount)));
        ledgers.settle(random);
    }

    private void post(PostTransfer transfer) {
        ledgers.send(transfer.transferId(), transfer);
        ledgers.settle(random);
    }

    private void post(SettleTransfer decision) {
        ledgers.send(decision.transferId(), decision);
        ledgers.settle(random);
    }

    private static PostTransfer internal(String id, String from, String to, long amount) {
        return new PostTransfer(id, TransferKind.INTERNAL, "", "", "", from, List.of(leg(main(from), main(to), amount)));
    }

    private static PostTransfer adjustment(String id, TransferAccount debit, TransferAccount credit, long amount) {
        return new PostTransfer(id, TransferKind.ADJUSTMENT, "misc", "", "", "ops", List.of(leg(debit, credit, amount)));
    }

    private static TransferLeg leg(TransferAccount debit, TransferAccount credit, long amount) {
        return new TransferLeg("usd", BigDecimal.valueOf(amount), debit, credit);
    }

    private static TransferAccount main(@Nullable String member) {
        return new TransferAccount(201, member);
    }

    private static String any(List<String> members, Random chance) {
        return members.get(chance.nextInt(members.size()));
    }
}
