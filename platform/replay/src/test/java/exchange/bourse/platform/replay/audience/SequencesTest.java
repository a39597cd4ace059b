package exchange.bourse.platform.replay.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequencesTest {

    private final Sequences sequences = new Sequences();

    private void trade(long sequence) {
        sequences.take("{\"btcusd.trades\":{\"trades\":[{\"tid\":1}],\"sequence\":%d}}".formatted(sequence));
    }

    private void increment(long sequence) {
        sequences.take("{\"btcusd.ob-inc\":{\"asks\":[\"1.0\",\"2.0\"],\"sequence\":%d}}".formatted(sequence));
    }

    @Test
    void tradesBeginAnywhereAndThenEachIsTheNext() {
        trade(17);
        trade(18);
        sequences.take("{\"global.tickers\":{}}");
        assertThat(sequences.gaps()).isZero();
        trade(20);
        trade(20);
        assertThat(sequences.gaps()).isEqualTo(2);
        assertThat(sequences.messages()).isEqualTo(5);
    }

    @Test
    void aBookBeginsWithASnapshotAndGoesOnWithTheNextSequence() {
        sequences.take("{\"btcusd.ob-snap\":{\"asks\":[],\"bids\":[],\"sequence\":41}}");
        increment(42);
        assertThat(sequences.gaps()).isZero();
        assertThat(sequences.last()).containsEntry("btcusd.ob-inc", 42L);
        increment(44);
        assertThat(sequences.gaps()).isEqualTo(1);
    }

    @Test
    void aBookWithoutASnapshotHasAGap() {
        increment(1);
        assertThat(sequences.gaps()).isEqualTo(1);
    }
}
