package exchange.bourse.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class CommitPaceTest {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration LATE = Duration.ofMillis(60);

    private final CommitPace pace = new CommitPace(SOON, LATE);
    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();

    @Test
    void aTransactionIsCommittedWhenItsTimerGoesOff() {
        pace.handle(context, CommitPaceTest::nothing);
        pace.handle(context, CommitPaceTest::nothing);
        assertThat(context.committed()).isFalse();
        assertThat(timers()).singleElement().satisfies(timer -> assertThat(timer.getInterval()).isLessThanOrEqualTo(SOON));

        waitFor(SOON);
        goOff();
        assertThat(context.committed()).isTrue();
    }

    @Test
    void afterAQuietTimeOnlyAMomentIsWaited() {
        pace.ended();
        waitFor(SOON.multipliedBy(2));
        pace.handle(context, CommitPaceTest::nothing);
        assertThat(timers().getFirst().getInterval()).isLessThan(SOON);
    }

    @Test
    void aBusyThreadCommitsWhenTheLongerIntervalIsOver() {
        pace.handle(context, () -> waitFor(SOON.multipliedBy(2)));
        goOff();
        assertThat(context.committed()).isFalse();

        pace.handle(context, () -> waitFor(LATE));
        goOff();
        assertThat(context.committed()).isTrue();
    }

    @Test
    void theNextTransactionBeginsWithItsFirstRecordWhoeverAskedForTheLastOnesEnd() {
        pace.handle(context, CommitPaceTest::nothing);
        pace.ended();
        assertThat(timers().getFirst().cancelled()).isTrue();

        pace.handle(context, CommitPaceTest::nothing);
        assertThat(timers()).hasSize(2).last().satisfies(timer -> assertThat(timer.cancelled()).isFalse());
    }

    @Test
    void aTimerThatIsGoneWithItsTaskIsReplaced() {
        pace.handle(context, CommitPaceTest::nothing);
        waitFor(LATE.multipliedBy(2));
        pace.handle(context, CommitPaceTest::nothing);

        assertThat(timers()).hasSize(2);
        assertThat(timers().getFirst().cancelled()).isTrue();
    }

    private List<CapturedPunctuator> timers() {
        return context.scheduledPunctuators();
    }

    private void goOff() {
        timers().getLast().getPunctuator().punctuate(0);
    }

    private static void nothing() {
        // A record that takes no time.
    }

    private static void waitFor(Duration duration) {
        long endNs = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < endNs) {
            LockSupport.parkNanos(endNs - System.nanoTime());
        }
    }
}
