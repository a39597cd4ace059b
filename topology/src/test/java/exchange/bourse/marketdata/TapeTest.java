package exchange.bourse.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapeTest {

    private final List<String> heard = new ArrayList<>();
    private final Tape tape = new Tape(new Tape.Reader() {
        @Override
        public void traded(Print print) {
            heard.add("trade %d at %d".formatted(print.sequence(), print.timeMs()));
        }

        @Override
        public void ticked(Tick tick) {
            heard.add("tick at %d".formatted(tick.timeMs()));
        }
    }, 0, 0);

    private void trade(long sequence, long timeMs) {
        tape.add(new Print(sequence, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, timeMs));
    }

    private void tick(long timeMs, long lastTradeSequence) {
        tape.add(new Tick(timeMs, lastTradeSequence, null, null));
    }

    @Test
    void aTickIsHeldBackUntilTheTradesBeforeItAreThere() {
        trade(1, 10);
        tick(20, 2);
        tick(30, 3);
        trade(2, 15);
        trade(3, 25);
        assertThat(heard).containsExactly("trade 1 at 10", "trade 2 at 15", "tick at 20", "trade 3 at 25", "tick at 30");
    }

    @Test
    void aTickThatComesAfterLaterTradesMovesNoTime() {
        trade(1, 10);
        trade(2, 15);
        tick(20, 1);
        trade(3, 17);
        assertThat(heard).containsExactly("trade 1 at 10", "trade 2 at 15", "tick at 15", "trade 3 at 17");
    }

    @Test
    void timeNeverRunsBack() {
        trade(1, 10);
        trade(2, 5);
        tick(30, 2);
        tick(20, 2);
        trade(3, 29);
        assertThat(heard).containsExactly("trade 1 at 10", "trade 2 at 10", "tick at 30", "tick at 30", "trade 3 at 30");
    }

    @Test
    void aTradeCountsOnceAndAMissingOneIsAFault() {
        trade(1, 10);
        trade(2, 20);
        trade(1, 10);
        trade(2, 20);
        assertThat(heard).containsExactly("trade 1 at 10", "trade 2 at 20");
        assertThatThrownBy(() -> trade(4, 30)).isInstanceOf(IllegalStateException.class).hasMessageContaining("trade 4 follows trade 2");
    }
}
