package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.Cause;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.Execution;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.RemoveFee;
import exchange.bourse.events.SetVolume;
import exchange.bourse.events.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Members, fees and shares in them on the whole pipeline, with every command in band. */
class FeesTest {

    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private Pipeline pipeline;
    private long orders;

    @BeforeEach
    void open(TestInfo test) {
        pipeline = new Pipeline("fees-" + test.getDisplayName());
        Commands.define(pipeline);
        for (String member : List.of("alice", "bob")) {
            pipeline.send(member, Commands.deposit(member + "-usd", "usd", "100000"));
            pipeline.send(member, Commands.deposit(member + "-btc", "btc", "100"));
        }
    }

    @AfterEach
    void close() {
        Audit.of(pipeline).assertConserved();
        Audits.assertInOrder(pipeline);
        pipeline.close();
    }

    @Test
    void membersAndTheTableOfFeesArePublishedAsTheyAreNow() {
        pipeline.send("alice", Commands.member("alice", "vip-1", "bob"));
        pipeline.send("", Commands.fee(1, "vip-1", "0.0007", "0.0017", null));
        pipeline.send("", new RemoveFee(1L));
        pipeline.send("", Commands.referralShare("0.25"));
        assertThat(pipeline.values(Topics.MEMBERS)).containsExactly(new MemberDefinition("alice", "vip-1", 0, MemberState.ACTIVE, "bob"));
        assertThat(pipeline.values(Topics.TRADING_FEES)).hasSize(2).last().isNull();
        assertThat(pipeline.values(Topics.EXCHANGE)).hasSize(1);
    }

    @Test
    void whatContradictsItselfChangesNothing() {
        pipeline.send("alice", Commands.member("alice", "vip-1", "alice"));
        pipeline.send("bob", Commands.member("alice", "vip-1", null));
        pipeline.send("alice", Commands.member("alice", "any", null));
        pipeline.send("", Commands.fee(1, null, "0.6", "0", null));
        pipeline.send("", Commands.fee(1, null, "0", "0.0000001", null));
        pipeline.send("", Commands.fee(1, null, "0", "0", "0"));
        pipeline.send("", new DefineFee(new FeeDefinition(1L, null, null, Commands.decimal("0"), Commands.decimal("0"), "usd", null)));
        pipeline.send("", Commands.referralShare("0.51"));
        assertThat(pipeline.values(Topics.MEMBERS)).isEmpty();
        assertThat(pipeline.values(Topics.TRADING_FEES)).isEmpty();
        assertThat(pipeline.values(Topics.EXCHANGE)).isEmpty();
        trade("alice", "bob");
        assertThat(rates("alice")).containsExactly("0.002");
    }

    @Test
    void anOrderIsChargedWhatTheTableSaidWhenItWasPlaced() {
        pipeline.send("", Commands.fee(1, "vip-1", "0.0007", "0.0017", null));
        pipeline.send("bob", Commands.limit(++orders, Side.SELL, "100", "1"));
        pipeline.send("bob", Commands.member("bob", "vip-1", null));
        pipeline.send("bob", Commands.limit(++orders, Side.SELL, "100", "1"));
        pipeline.send("", new RemoveFee(1L));
        pipeline.send("alice", Commands.limit(++orders, Side.BUY, "100", "2"));
        assertThat(rates("bob")).containsExactly("0.001", "0.0007");
        assertThat(pipeline.values(Topics.ORDER_EVENTS)).filteredOn(order -> order.getOrderId() == 2)
                .extracting(OrderEvent::getTakerFee)
                .first()
                .satisfies(rate -> assertThat(rate).isEqualByComparingTo("0.0017"));
    }

    @Test
    void aReferrerGetsAShareOfTheFeeInWhatThePayerReceived() {
        pipeline.send("", Commands.referralShare("0.3"));
        pipeline.send("alice", Commands.member("alice", "vip-0", "carol"));
        trade("alice", "bob");
        List<JournalLine> shares = pipeline.values(Topics.BALANCE_CHANGES)
                .stream()
                .filter(entry -> entry.getCause() == Cause.REFERRAL)
                .flatMap(entry -> entry.getLines().stream())
                .filter(line -> line.getAccount() != null)
                .toList();
        assertThat(shares).singleElement().satisfies(line -> {
            assertThat(line.getAccount()).isEqualTo("carol");
            assertThat(line.getAsset()).isEqualTo("btc");
            assertThat(line.getAmount()).isEqualByComparingTo("0.0006");
        });
    }

    @Test
    void theLedgerIsToldAVolumeWhenATradeCrossesAThresholdAndNotBefore() {
        pipeline.send("", Commands.fee(1, null, "0.0005", "0.0015", "250"));
        pipeline.advanceMs(10_000);
        trade("alice", "bob");
        trade("alice", "bob");
        assertThat(told()).isEmpty();
        trade("alice", "bob");
        assertThat(told()).containsExactly("bob 300", "alice 300");
        trade("alice", "bob");
        assertThat(told()).hasSize(2);
        assertThat(rates("alice")).containsExactly("0.002", "0.002", "0.002", "0.0015");
    }

    @Test
    void aVolumeThatIsThirtyDaysOldIsTakenBackWithoutATrade() {
        pipeline.send("", Commands.fee(1, null, "0.0005", "0.0015", "100"));
        pipeline.advanceMs(10_000);
        trade("alice", "bob");
        pipeline.advanceMs(29 * DAY_MS);
        assertThat(told()).containsExactly("bob 100", "alice 100");
        pipeline.advanceMs(DAY_MS);
        assertThat(told()).containsExactlyInAnyOrder("bob 100", "alice 100", "alice 0", "bob 0");
        trade("alice", "bob");
        assertThat(rates("alice")).containsExactly("0.002", "0.002");
    }

    @Test
    void aThresholdThatIsDefinedLaterIsLookedForSoon() {
        trade("alice", "bob");
        pipeline.send("", Commands.fee(1, null, "0.0005", "0.0015", "100"));
        assertThat(told()).isEmpty();
        pipeline.advanceMs(10_000);
        assertThat(told()).containsExactlyInAnyOrder("bob 100", "alice 100");
    }

    @Test
    void aFrozenMemberIsDefinedAsSuch() {
        pipeline.send("alice", new DefineMember(new MemberDefinition("alice", "vip-0", 3, MemberState.FROZEN, null)));
        assertThat(pipeline.values(Topics.MEMBERS)).singleElement().satisfies(member -> {
            assertThat(member.getState()).isEqualTo(MemberState.FROZEN);
            assertThat(member.getLevel()).isEqualTo(3);
        });
    }

    /** One btc for 100 usd; the buyer is the taker. */
    private void trade(String buyer, String seller) {
        pipeline.send(seller, Commands.limit(++orders, Side.SELL, "100", "1"));
        pipeline.send(buyer, Commands.limit(++orders, Side.BUY, "100", "1"));
    }

    private List<String> rates(String account) {
        return pipeline.values(Topics.EXECUTIONS)
                .stream()
                .filter(fill -> fill.getAccount().equals(account))
                .map(Execution::getFeeRate)
                .map(FeesTest::plain)
                .toList();
    }

    private List<String> told() {
        return pipeline.log()
                .stream()
                .filter(written -> written.value() instanceof AccountCommand command && command.getCommand() instanceof SetVolume)
                .map(written -> written.key() + " " + plain(((SetVolume) ((AccountCommand) written.value()).getCommand()).getVolume()))
                .toList();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
