package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
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
    private static final Set<OrderState> OPEN = EnumSet.of(OrderState.WAIT, OrderState.PENDING);

    private final Audits audits = new Audits();
    private final BitSet placed = new BitSet();
    private final BitSet seen = new BitSet();
    private final BitSet ended = new BitSet();
    private long records;

    @Test
    void theBooksAreInOrderAfterEachCommand() {
        try (Pipeline pipeline = new Pipeline("long-run")) {
            int[] commands = new int[1];
            WorkloadTest.run(pipeline, SEED, COMMANDS, id -> placed.set(id.intValue()), () -> {
                commands[0]++;
                String when = "seed %d, command %d".formatted(SEED, commands[0]);
                List<Written> log = pipeline.takeLog();
                records += log.size();
                audits.examine(log, pipeline.timeMs());
                audits.assertNoViolation(when, pipeline.timeMs());
                log.forEach(written -> follow(written, when));
            });
            audits.assertInOrder("seed %d, at the end".formatted(SEED));
            assertThat(seen).as("seed %d: every order has an outcome", SEED).isEqualTo(placed);
            assertThat(records).isGreaterThan(COMMANDS);
        }
    }

    private void follow(Written written, String when) {
        if (written.value() instanceof OrderEvent order) {
            int id = Math.toIntExact(order.getOrderId());
            assertThat(ended.get(id)).as("%s: order %d had its end", when, id).isFalse();
            seen.set(id);
            ended.set(id, !OPEN.contains(order.getState()));
        }
    }
}
