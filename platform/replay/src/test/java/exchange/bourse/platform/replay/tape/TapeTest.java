package exchange.bourse.platform.replay.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.platform.replay.TestMarkets;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapeTest {

    @Test
    void aRowHasTimePriceAmountAndItsLine() throws IOException {
        List<TapeRow> rows = Tape.read(new StringReader("timestamp,price,amount\r\n1385337600,800.010000000000,0.100000000000\r\n"), 10);
        assertThat(rows)
                .containsExactly(new TapeRow(2, 1_385_337_600L, new BigDecimal("800.010000000000"), new BigDecimal("0.100000000000")));
    }

    @Test
    void aRowThatIsNoneStopsTheReplayAndIsNamed() {
        StringReader tape = new StringReader("timestamp,price,amount\n1385337600,800,0.1\n1385337601,,0.1\n");
        assertThatThrownBy(() -> Tape.read(tape, 10)).isInstanceOf(ReplayStoppedException.class).hasMessageContaining("line 3");
    }

    @Test
    void theLimitCountsRows() {
        assertThat(Tape.bitstamp(3)).hasSize(3).last().extracting(TapeRow::line).isEqualTo(4L);
    }

    @Test
    void everyRowOfTheBitstampTapeIsPlayedOrCounted() {
        TapePlan plan = TapePlan.of(Tape.bitstamp(Long.MAX_VALUE), TestMarkets.btcusd("0.0001"));
        assertThat(plan.trades().size() + plan.leftOut().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(100_000);
        assertThat(plan.leftOut()).containsOnlyKeys(Unplayable.ZERO_AMOUNT, Unplayable.AMOUNT_TOO_SMALL)
                .containsEntry(Unplayable.ZERO_AMOUNT, 18L)
                .containsEntry(Unplayable.AMOUNT_TOO_SMALL, 38L);
    }
}
