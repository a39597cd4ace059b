package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Trade;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferState;
import exchange.bourse.pipeline.Pipeline.Written;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A workload of any length on the whole pipeline, with the auditor reading along: after each command the books are in order, and no order
 * has two ends. {@code -Dworkload.commands=1000000 -Dworkload.seed=5} makes it long.
 */
class LongRunTest {

    private static final int COMMANDS = Integer.getInteger("workload.commands", 5_000);
    private static final long SEED = Long.getLong("workload.seed", 77);
    private static final int PAYDAY = 1_000;
    private static final Set<OrderState> OPEN = EnumSet.of(OrderState.WAIT, OrderState.PENDING);

    private final Audits audits = new Audits();
    private final BitSet placed = new BitSet();
    private final BitSet seen = new BitSet();
    private final BitSet ended = new BitSet();
    private long rounds;
    private long commands;
    private long trades;
    private long transfers;

    @Test
    void theBooksAreInOrderAfterEachCommand() {
        try (Pipeline pipeline = new Pipeline("long-run")) {
            WorkloadTest.run(pipeline, SEED, COMMANDS, id -> placed.set(id.intValue()), () -> {
                String when = "seed %d, after %d commands".formatted(SEED, commands);
                List<Written> log = pipeline.takeLog();
                audits.examine(log, pipeline.timeMs());
                audits.assertNoViolation(when, pipeline.timeMs());
                log.forEach(written -> follow(written, when));
                rounds++;
                if (rounds % PAYDAY == 0) {
                    payIn(pipeline);
                }
            });
            audits.assertInOrder("seed %d, at the end".formatted(SEED));
            assertThat(seen).as("seed %d: every order has an outcome", SEED).isEqualTo(placed);
            assertThat(commands).isGreaterThan(COMMANDS);
            assertThat(trades).as("seed %d trades, of %d commands", SEED, commands).isGreaterThan(COMMANDS / 10);
            assertThat(transfers).as("seed %d transfers, of %d commands", SEED, commands).isGreaterThan(COMMANDS / 100);
        }
    }

    /** What was charged, withdrawn and given to the house leaves the members poorer. */
    private void payIn(Pipeline pipeline) {
        for (String trader : WorkloadTest.TRADERS) {
            pipeline.send(trader, Commands.deposit("wages-" + rounds, "usd", "3000"));
            pipeline.send(trader, Commands.deposit("coins-" + rounds, "btc", "12"));
        }
    }

    private void follow(Written written, String when) {
        switch (written.value()) {
            case AccountCommand _ -> commands++;
            case Trade _ -> trades++;
            case TransferEvent transfer when transfer.getState() == TransferState.COMPLETED -> transfers++;
            case OrderEvent order -> {
                int id = Math.toIntExact(order.getOrderId());
                assertThat(ended.get(id)).as("%s: order %d had its end", when, id).isFalse();
                seen.set(id);
                ended.set(id, !OPEN.contains(order.getState()));
            }
            case null, default -> {
                // the auditor's
            }
        }
    }
}
