package exchange.bourse.platform.bench.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison of two books is fair only if they do the same with the commands of the benchmark. */
class SameWorkTest {

    private static final int RESTING = 1_000;
    private static final int MEASURED = 50_000;
    private static final int EVERY = 1_000;
    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource
    void bothBooksTradeTheSameAndKeepTheSameNumberOfOrders(Mix mix) {
        CommandStream stream = new CommandStream(mix, RESTING, MEASURED, SEED);
        BookDriver ours = new OurBook(stream);
        BookDriver theirs = new TheirBook(stream);
        for (int i = 0; i < stream.length(); i++) {
            ours.apply(i);
            theirs.apply(i);
            if (i % EVERY == 0) {
                assertThat(ours.tradedUnits()).as("traded at command %d", i).isEqualTo(theirs.tradedUnits());
                assertThat(ours.openOrders()).as("open at command %d", i).isEqualTo(theirs.openOrders());
            }
        }
        assertThat(ours.tradedUnits()).isPositive().isEqualTo(theirs.tradedUnits());
        assertThat(ours.openOrders()).isBetween(RESTING / 2, RESTING * 2).isEqualTo(theirs.openOrders());
    }
}
