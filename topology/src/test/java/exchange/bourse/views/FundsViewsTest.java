package exchange.bourse.views;

import static exchange.bourse.views.Events.deposit;
import static exchange.bourse.views.Events.entry;
import static exchange.bourse.views.Events.line;
import static exchange.bourse.views.Events.second;
import static exchange.bourse.views.Events.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.WithdrawalState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FundsViewsTest {

    private static final Slice NEWEST = new Slice(false, 0, 100);
    private static final Slice OLDEST = new Slice(true, 0, 100);

    @TempDir
    private Path stateDirectory;
    private ViewsDriver driver;
    private FundsViews funds;

    @BeforeEach
    void start() {
        driver = new ViewsDriver(stateDirectory);
        funds = new FundsViews(driver);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void pipe(DepositEvent event) {
        driver.pipe(Topics.DEPOSIT_EVENTS, event.getAccount(), event);
    }

    private void pipeOut(String account, String id, WithdrawalState state, int created, int updated) {
        driver.pipe(Topics.WITHDRAWAL_EVENTS, account, withdrawal(account, id, state, created, updated));
    }

    private List<String> transactions(Span changed, Slice slice) {
        List<String> ids = new ArrayList<>();
        funds.transactions("alice", changed, any -> true, slice, one -> ids.add(one.id()));
        return ids;
    }

    @Test
    void transactionsAreInTheOrderOfTheirLastChangesEachOnce() {
        pipe(deposit("alice", "a", DepositState.SUBMITTED, null, 1, 1));
        pipeOut("alice", "b", WithdrawalState.ACCEPTED, 2, 2);
        pipe(deposit("bob", "c", DepositState.ACCEPTED, null, 2, 2));
        pipe(deposit("alice", "a", DepositState.ACCEPTED, null, 1, 3));

        assertThat(transactions(Span.ALWAYS, NEWEST)).containsExactly("a", "b");
        assertThat(transactions(Span.ALWAYS, OLDEST)).containsExactly("b", "a");
        assertThat(transactions(new Span(null, second(3)), NEWEST)).containsExactly("b");
        assertThat(transactions(new Span(second(3), null), NEWEST)).containsExactly("a");
        assertThat(transactions(new Span(second(3), second(2)), NEWEST)).isEmpty();
        assertThat(transactions(Span.ALWAYS, new Slice(false, 1, 1))).containsExactly("b");
    }

    @Test
    void recordsThatAreReadAgainEndWhereTheyEnded() {
        for (int reading = 0; reading < 2; reading++) {
            pipe(deposit("alice", "a", DepositState.SUBMITTED, null, 1, 1));
            pipe(deposit("alice", "a", DepositState.ACCEPTED, null, 1, 3));
        }

        assertThat(transactions(Span.ALWAYS, NEWEST)).containsExactly("a");
        assertThat(transactions(new Span(null, second(3)), NEWEST)).isEmpty();
    }

    @Test
    void aPlaceThatACrashLeftBehindIsNotSeen() {
        pipe(deposit("alice", "a", DepositState.ACCEPTED, null, 1, 3));
        var index = driver.<Bytes, byte[]>store("deposit-index");
        byte[] row = index.get(FundsRows.changeKey(new Transaction.In(deposit("alice", "a", DepositState.ACCEPTED, null, 1, 3))));
        ((KeyValueStore<Bytes, byte[]>) index)
                .put(FundsRows.changeKey(new Transaction.In(deposit("alice", "a", DepositState.SUBMITTED, null, 1, 2))), row);

        assertThat(transactions(Span.ALWAYS, NEWEST)).containsExactly("a");
        assertThat(transactions(new Span(null, second(3)), NEWEST)).isEmpty();
    }

    @Test
    void anIdIsFoundWithAndWithoutItsAccount() {
        pipe(deposit("alice", "a", DepositState.ACCEPTED, null, 1, 1));
        pipe(deposit("alice", "aa", DepositState.ACCEPTED, null, 1, 1));
        pipe(deposit("alice2", "b", DepositState.ACCEPTED, null, 1, 1));
        pipe(deposit("bob", "b", DepositState.ACCEPTED, null, 1, 1));

        assertThat(funds.deposits().find("alice", "a")).map(DepositEvent::getDepositId).contains("a");
        assertThat(funds.deposits().find("alice", "b")).isEmpty();
        assertThat(funds.deposits().find("a")).extracting(DepositEvent::getDepositId).containsExactly("a");
        assertThat(funds.deposits().find("b")).extracting(DepositEvent::getAccount).containsExactly("alice2", "bob");
        assertThat(funds.withdrawals().find("a")).isEmpty();
    }

    @Test
    void oneThatWasRefusedForItsIdDoesNotHideWhoHasIt() {
        pipe(deposit("alice", "a", DepositState.REJECTED, "no", 1, 1));
        pipe(deposit("alice", "a", DepositState.ACCEPTED, null, 2, 2));
        pipe(deposit("alice", "a", DepositState.REJECTED, "taken", 3, 3));

        assertThat(funds.deposits().find("alice", "a")).map(DepositEvent::getState).contains(DepositState.ACCEPTED);
        assertThat(transactions(Span.ALWAYS, NEWEST)).hasSize(3);
    }

    @Test
    void everybodysAreInTheOrderOfTheirCreation() {
        pipe(deposit("bob", "1", DepositState.ACCEPTED, null, 1, 9));
        pipe(deposit("alice", "2", DepositState.ACCEPTED, null, 2, 2));
        pipe(deposit("carol", "3", DepositState.ACCEPTED, null, 3, 3));
        List<String> ids = new ArrayList<>();
        funds.deposits().everybodys(new Span(second(1), second(3)), any -> true, NEWEST, one -> ids.add(one.getDepositId()));

        assertThat(ids).containsExactly("2", "1");
    }

    @Test
    void linesOfTheJournalAreInTheOrderOfTheirTime() {
        for (int code : List.of(202, 302, 102, 301, 212)) {
            JournalEntry entry = entry(line(code / 100 == 2 ? "alice" : null, code, "btc", "1"));
            entry.setTime(second(code));
            driver.pipe(Topics.BALANCE_CHANGES, "alice", entry);
        }
        List<Integer> codes = new ArrayList<>();
        JournalViews journal = new JournalViews(driver);
        journal.lines(JournalViews.Kind.REVENUES, Span.ALWAYS, any -> true, NEWEST, row -> codes.add(row.getLine().getAccountCode()));
        journal.lines(JournalViews.Kind.LIABILITIES, new Span(null, second(212)), any -> true, NEWEST,
                row -> codes.add(row.getLine().getAccountCode()));

        assertThat(codes).containsExactly(302, 301, 202);
    }

    @Test
    void theHoldersOfAnAssetAreThoseThatHaveSome() {
        driver.pipe(Topics.BALANCE_CHANGES, "bob", entry(line("bob", 202, "btc", "1")));
        driver.pipe(Topics.BALANCE_CHANGES, "alice", entry(line("alice", 212, "btc", "2")));
        driver.pipe(Topics.BALANCE_CHANGES, "carol", entry(line("carol", 202, "btc", "0")));
        driver.pipe(Topics.BALANCE_CHANGES, "dave", entry(line("dave", 201, "usd", "1")));
        List<String> holders = new ArrayList<>();
        new AccountViews(driver).holders("btc", OLDEST, one -> holders.add(one.account() + one.balance().available().stripTrailingZeros()));

        assertThat(holders).containsExactly("alice0", "bob1");
    }

    @Test
    void partitionsAreReadAsOne() {
        try (ViewsDriver other = new ViewsDriver(stateDirectory.resolve("other"))) {
            pipe(deposit("bob", "1", DepositState.ACCEPTED, null, 1, 9));
            other.pipe(Topics.DEPOSIT_EVENTS, "alice", deposit("alice", "2", DepositState.ACCEPTED, null, 2, 2));
            pipe(deposit("bob", "3", DepositState.ACCEPTED, null, 3, 3));
            var index = List.of(driver.<Bytes, byte[]>store("deposit-index"), other.<Bytes, byte[]>store("deposit-index"));
            List<Integer> order = new ArrayList<>();
            try (var range = new KeyRange<>(index, FundsRows.byCreation().key(), FundsRows.byCreation().end(), false)) {
                range.forEachRemaining(row -> order.add((int) row.key.get()[row.key.get().length - 2]));
            }

            assertThat(order).containsExactly((int) '3', (int) '2', (int) '1');
        }
    }
}
