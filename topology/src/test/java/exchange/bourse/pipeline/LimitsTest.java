package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.DefineWithdrawLimit;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.RemoveWithdrawLimit;
import exchange.bourse.events.Side;
import exchange.bourse.events.WithdrawLimitDefinition;
import exchange.bourse.events.WithdrawalEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Limits, freezes and rules of currencies on the whole pipeline. */
class LimitsTest {

    private Pipeline pipeline;

    @BeforeEach
    void open(TestInfo test) {
        pipeline = new Pipeline("limits-" + test.getDisplayName());
        Commands.define(pipeline);
        pipeline.send("alice", Commands.deposit("d1", "usd", "100000"));
    }

    @AfterEach
    void close() {
        Audit.of(pipeline).assertConserved();
        Audits.assertInOrder(pipeline);
        pipeline.close();
    }

    @Test
    void aWithdrawalBeyondTheLimitIsRefusedUntilTimeHasPassedOrTheLimitIsGone() {
        pipeline.send("", limit("100", "150"));
        pipeline.send("alice", Commands.withdraw("w1", "usd", "99", "1"));
        pipeline.send("alice", Commands.withdraw("w2", "usd", "1", "0"));
        pipeline.advanceMs(Duration.ofDays(1).toMillis());
        pipeline.send("alice", Commands.withdraw("w3", "usd", "50", "0"));
        pipeline.send("", new RemoveWithdrawLimit(1L));
        pipeline.send("alice", Commands.withdraw("w4", "usd", "1000", "0"));
        assertThat(reasons()).containsExactly(null, "account.withdraw.limit_exceeded", null, null);
        assertThat(pipeline.values(Topics.WITHDRAW_LIMITS)).hasSize(2).last().isNull();
    }

    @Test
    void aCurrencysRulesHoldFromItsDefinitionOn() {
        pipeline.send("",
                usd(usd -> usd.setWithdrawFee(Commands.decimal("0.5"))
                        .setMinWithdrawAmount(Commands.decimal("10"))
                        .setMinDepositAmount(Commands.decimal("2"))));
        pipeline.send("alice", Commands.withdraw("w1", "usd", "10", "0"));
        pipeline.send("alice", Commands.withdraw("w2", "usd", "9.99", "0.5"));
        pipeline.send("alice", Commands.withdraw("w3", "usd", "10", "0.5"));
        pipeline.send("alice", Commands.deposit("d2", "usd", "1"));
        pipeline.send("", usd(usd -> usd.setWithdrawalEnabled(false).setDepositEnabled(false)));
        pipeline.send("alice", Commands.withdraw("w4", "usd", "10", "0"));
        pipeline.send("alice", Commands.deposit("d3", "usd", "1"));
        pipeline.send("", usd(usd -> usd.setFrozen(true)));
        pipeline.send("alice", Commands.withdraw("w5", "usd", "10", "0"));
        pipeline.send("alice", Commands.limit(1, Side.BUY, "10", "1"));
        assertThat(reasons()).containsExactly("account.withdraw.fee_differs", "account.funds.below_minimum", null,
                "account.currency.withdrawal_disabled", "account.currency.frozen");
        assertThat(pipeline.values(Topics.DEPOSIT_EVENTS)).extracting(DepositEvent::getReason)
                .containsExactly(null, "account.funds.below_minimum", "account.currency.deposit_disabled");
        assertThat(pipeline.values(Topics.ORDER_EVENTS)).extracting(OrderEvent::getReason).containsExactly("market.currency.frozen");
    }

    @Test
    void aDefinitionThatCantBeCountedChangesNothing() {
        int before = pipeline.values(Topics.ASSETS).size();
        pipeline.send("", usd(usd -> usd.setMinDepositAmount(Commands.decimal("0.000000001"))));
        pipeline.send("", usd(usd -> usd.setWithdrawFee(Commands.decimal("-1"))));
        pipeline.send("", limit("-1", "0"));
        pipeline.send("", new DefineExchange(new ExchangeDefinition(Commands.decimal("0"), -1)));
        pipeline.send("alice", Commands.withdraw("w1", "usd", "1", "0"));
        assertThat(reasons()).containsOnlyNulls();
        assertThat(pipeline.values(Topics.ASSETS)).hasSize(before);
        assertThat(pipeline.values(Topics.WITHDRAW_LIMITS)).isEmpty();
        assertThat(pipeline.values(Topics.EXCHANGE)).isEmpty();
    }

    @Test
    void openOrdersAreCountedAsTheyComeAndGo() {
        pipeline.send("", new DefineExchange(new ExchangeDefinition(Commands.decimal("0"), 1)));
        pipeline.send("alice", Commands.limit(1, Side.BUY, "10", "1"));
        pipeline.send("alice", Commands.limit(2, Side.BUY, "10", "1"));
        pipeline.send("alice", Commands.cancel(1));
        pipeline.send("alice", Commands.limit(3, Side.BUY, "10", "1"));
        assertThat(pipeline.values(Topics.ORDER_EVENTS)).extracting(OrderEvent::getReason)
                .containsExactly(null, "market.order.too_many_open", "market.order.cancelled", null);
    }

    @Test
    void aFrozenMembersOrderMayBeCancelled() {
        pipeline.send("alice", Commands.limit(1, Side.BUY, "10", "1"));
        pipeline.send("alice", new DefineMember(new MemberDefinition("alice", "vip-0", 0, MemberState.FROZEN, null)));
        pipeline.send("alice", Commands.limit(2, Side.BUY, "10", "1"));
        pipeline.send("alice", Commands.cancel(1));
        assertThat(pipeline.values(Topics.ORDER_EVENTS)).extracting(OrderEvent::getReason)
                .containsExactly(null, "market.account.frozen", "market.order.cancelled");
    }

    private List<String> reasons() {
        return pipeline.values(Topics.WITHDRAWAL_EVENTS).stream().map(WithdrawalEvent::getReason).toList();
    }

    private static DefineWithdrawLimit limit(String day, String month) {
        return new DefineWithdrawLimit(new WithdrawLimitDefinition(1L, null, null, Commands.decimal(day), Commands.decimal(month)));
    }

    private static DefineAsset usd(Consumer<AssetDefinition.Builder> rules) {
        AssetDefinition.Builder usd = AssetDefinition.newBuilder()
                .setAsset("usd")
                .setName("US Dollar")
                .setType(AssetType.FIAT)
                .setScale(8)
                .setPosition(1);
        rules.accept(usd);
        return new DefineAsset(usd.build());
    }
}
