package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Cause;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.Execution;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.SettleDeposit;
import exchange.bourse.events.SettleWithdrawal;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferState;
import exchange.bourse.events.Trigger;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated traders on the whole pipeline, followed by an auditor. */
class WorkloadTest {

    private static final int COMMANDS = 3_000;
    static final List<String> TRADERS = List.of("alice", "bob", "carol", "dave");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void assetsAreConservedAndEveryOrderHasOneOutcome(long seed) {
        try (Pipeline pipeline = new Pipeline("workload-" + seed)) {
            Set<Long> placed = run(pipeline, seed);
            Audit.of(pipeline).assertConserved();
            Audits.assertInOrder(pipeline);
            List<OrderEvent> ends = pipeline.values(Topics.ORDER_EVENTS)
                    .stream()
                    .filter(event -> event.getState() != OrderState.WAIT && event.getState() != OrderState.PENDING)
                    .toList();
            assertThat(ends).as("seed %d: no order ends twice", seed).extracting(OrderEvent::getOrderId).doesNotHaveDuplicates();
            Set<Long> seen = pipeline.values(Topics.ORDER_EVENTS).stream().map(OrderEvent::getOrderId).collect(Collectors.toSet());
            assertThat(seen).as("seed %d: no order is lost", seed).isEqualTo(placed);
            assertThat(pipeline.values(Topics.TRADES)).as("seed %d trades", seed).hasSizeGreaterThan(300);
            assertThat(ends).as("seed %d ends", seed)
                    .extracting(OrderEvent::getReason)
                    .contains("market.order.immediate_or_cancel", "market.order.fill_or_kill", "market.order.expired",
                            "market.order.self_trade_prevented", "market.order.post_only_would_cross",
                            "market.order.invalid_volume_or_price", "market.order.cancelled_by_operator");
            assertThat(ends).as("seed %d amended orders", seed).filteredOn(order -> order.getRevision() > 0).hasSizeGreaterThan(5);
            assertThat(ends).as("seed %d orders with a trigger", seed)
                    .filteredOn(order -> order.getInstructions() != null && order.getInstructions().getTrigger() != Trigger.NONE)
                    .filteredOn(order -> order.getTradesCount() > 0)
                    .isNotEmpty();
            assertThat(pipeline.values(Topics.DEPOSIT_EVENTS)).as("seed %d deposits", seed)
                    .extracting(DepositEvent::getState)
                    .contains(DepositState.values());
            assertThat(pipeline.values(Topics.WITHDRAWAL_EVENTS)).as("seed %d withdrawals", seed)
                    .extracting(WithdrawalEvent::getState)
                    .contains(WithdrawalState.ACCEPTED, WithdrawalState.REJECTED, WithdrawalState.SUCCEED);
            assertThat(pipeline.values(Topics.TRANSFER_EVENTS)).as("seed %d transfers", seed)
                    .extracting(TransferEvent::getState)
                    .contains(TransferState.values());
            assertThat(pipeline.values(Topics.EXECUTIONS).stream().map(Execution::getFeeRate).distinct()).as("seed %d rates", seed)
                    .hasSizeGreaterThan(10);
            assertThat(pipeline.values(Topics.BALANCE_CHANGES)).as("seed %d shares", seed)
                    .filteredOn(entry -> entry.getCause() == Cause.REFERRAL)
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    void theSameCommandsGiveTheSameBytes() {
        try (Pipeline once = new Pipeline("replay-1"); Pipeline again = new Pipeline("replay-2")) {
            run(once, 21);
            run(again, 21);
            assertThat(hash(again)).isEqualTo(hash(once));
        }
    }

    /** Runs a workload; gives the ids of the orders that were placed. */
    static Set<Long> run(Pipeline pipeline, long seed) {
        Set<Long> placed = new HashSet<>();
        run(pipeline, seed, COMMANDS, placed::add, () -> {});
        return placed;
    }

    /**
     * Runs a workload.
     *
     * @param count how many orders and cancels, beside all else
     * @param placed told the ids of the orders that are placed
     * @param afterEach called after each of these, and all else that goes with it
     */
    static void run(Pipeline pipeline, long seed, int count, Consumer<Long> placed, Runnable afterEach) {
        Commands.define(pipeline);
        TRADERS.forEach(trader -> {
            pipeline.send(trader, Commands.deposit(trader + "-usd", "usd", "5000"));
            pipeline.send(trader, Commands.deposit(trader + "-btc", "btc", "20"));
        });
        Operators operators = new Operators(pipeline, seed);
        Random random = new Random(seed);
        AnyOrders orders = new AnyOrders(pipeline, random, placed);
        AnyTransfers transfers = new AnyTransfers(random, TRADERS);
        for (long id = 1; id <= count; id++) {
            String trader = TRADERS.get(random.nextInt(TRADERS.size()));
            orders.send(trader, id);
            moveFunds(pipeline, random, trader, id);
            if (random.nextInt(6) == 0) {
                transfers.send(pipeline, id);
            }
            operators.layDown();
            pipeline.advanceMs(random.nextInt(500));
            afterEach.run();
        }
    }

    /** Now and then a deposit, a withdrawal, or a step of one of them, sensible or not; ids come again. */
    private static void moveFunds(Pipeline pipeline, Random random, String trader, long round) {
        String id = "f" + (round / 100 + random.nextInt(2));
        String amount = random.nextInt(10) == 0 ? "-1" : Integer.toString(random.nextInt(50));
        boolean doubt = random.nextBoolean();
        switch (random.nextInt(12)) {
            case 0 -> pipeline.send(trader, new Deposit(id, "usd", Commands.decimal(amount), Commands.decimal("0.25"), doubt, !doubt));
            case 1 -> pipeline.send(trader, Commands.withdraw(id, random.nextInt(9) == 0 ? "doge" : "usd", amount, "0.5"));
            case 2 -> pipeline.send(trader, new SettleDeposit(id, any(random, List.of(DepositAction.values()))));
            case 3 -> pipeline.send(trader, new SettleWithdrawal(id, any(random, List.of(WithdrawalAction.values())), null));
            default -> {
                // nothing moves
            }
        }
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String hash(Pipeline pipeline) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pipeline.bytes().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
