package exchange.bourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.Evidence.Leg;
import exchange.bourse.audit.Evidence.PartCompletionAsked;
import exchange.bourse.audit.Evidence.TransferAsked;
import exchange.bourse.audit.Evidence.TransferStated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alice gives bob 3; the evidence comes in any order. */
class TransferTotalsTest {

    private static final Evidence ASKED = new TransferAsked("t", List.of(new Leg("usd", BigDecimal.valueOf(3), 201, "alice", 201, "bob")),
            10);
    private static final Evidence COMPLETED = new TransferStated("t", "alice", null, false, true, true, false, 10, 20);

    private final TransferTotals totals = new TransferTotals();

    private static Evidence part(String account, long debited) {
        return new PartCompletionAsked("t", account, "usd", BigDecimal.valueOf(debited), 10, 20);
    }

    private void examine(long seed, Evidence... evidence) {
        List<Evidence> shuffled = new ArrayList<>(List.of(evidence));
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.forEach(totals::examine);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsThatAreWhatWasAskedForAreInOrderHoweverOftenItWasAsked(long seed) {
        totals.examine(ASKED);
        examine(seed, ASKED, COMPLETED, part("alice", 3), part("bob", -3));
        assertThat(totals.open()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPartForAnotherIsFound(long seed) {
        examine(seed, ASKED, COMPLETED, part("alice", 3), part("carol", -3));
        assertThat(totals.open()).as("seed %d", seed).containsOnlyKeys("t@10");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTransferThatNobodyAskedForIsFound(long seed) {
        examine(seed, COMPLETED, part("alice", 3), part("bob", -3));
        assertThat(totals.open()).as("seed %d", seed).containsOnlyKeys("t@10");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPartThatIsMissingIsFound(long seed) {
        examine(seed, ASKED, COMPLETED, part("alice", 3));
        assertThat(totals.open()).as("seed %d", seed).containsOnlyKeys("t@10");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTransferThatIsOverMayBeStatedAgain(long seed) {
        examine(seed, ASKED, COMPLETED, COMPLETED, part("alice", 3), part("bob", -3));
        totals.examine(COMPLETED);
        assertThat(totals.open()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPartThatIsBookedTwiceIsFound(long seed) {
        examine(seed, ASKED, COMPLETED, part("alice", 3), part("bob", -3));
        totals.examine(part("bob", -3));
        assertThat(totals.open()).as("seed %d", seed).containsOnlyKeys("t@10");
    }
}
