package exchange.bourse.platform.replay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.platform.replay.trials.Passages.Passage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private final AtomicLong nowNs = new AtomicLong();
    private final Passages passages = new Passages(nowNs::get);

    @Test
    void theSlowestOrderTellsForHowLongNoneCameThrough() {
        pass("a", 3);
        pass("b", 7);
        pass("a", 2);

        assertThat(passages.slowest()).isEqualTo(new Passage(7, 10));
        assertThat(passages.count()).isEqualTo(3);
    }

    @Test
    void anOrderThatWasOnItsWayAtTheBlowCountsFromThen() {
        passages.begin("a");
        nowNs.addAndGet(100);
        passages.reset();
        nowNs.addAndGet(5);
        passages.end("a");

        assertThat(passages.slowest()).isEqualTo(new Passage(5, 5));
    }

    @Test
    void anOrderThatDoesNotArriveCountsToo() {
        passages.begin("a");
        nowNs.addAndGet(9);

        assertThat(passages.slowest()).isEqualTo(new Passage(9, 9));
        assertThat(passages.oldestNs()).isEqualTo(9);
    }

    private void pass(String lane, long timeNs) {
        passages.begin(lane);
        nowNs.addAndGet(timeNs);
        passages.end(lane);
    }
}
