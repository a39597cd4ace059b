package exchange.bourse.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.market.Side;
import exchange.bourse.marketdata.DepthBook.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DepthBookTest {

    private final DepthBook book = new DepthBook(Depth.EMPTY);

    private static Level level(long price, long quantity) {
        return new Level(BigDecimal.valueOf(price), BigDecimal.valueOf(quantity));
    }

    @Test
    void levelsAreBestFirstAndLeaveWithTheirQuantity() {
        book.apply(1, Side.SELL, level(102, 1));
        book.apply(2, Side.SELL, level(101, 2));
        book.apply(3, Side.BUY, level(99, 3));
        book.apply(4, Side.BUY, level(100, 4));
        book.apply(5, Side.SELL, level(103, 5));
        book.apply(6, Side.SELL, level(102, 0));
        book.apply(7, Side.BUY, level(99, 6));

        assertThat(book.snapshot()).isEqualTo(new Depth(7, List.of(level(101, 2), level(103, 5)), List.of(level(100, 4), level(99, 6))));
        assertThat(book.snapshot(1)).isEqualTo(new Depth(7, List.of(level(101, 2)), List.of(level(100, 4))));
        assertThat(book.size()).isEqualTo(4);
    }

    @Test
    void onlyTheNextUpdateIsApplied() {
        Depth snapshot = new Depth(41, List.of(level(102, 1)), List.of());
        DepthBook follower = new DepthBook(snapshot);

        assertThat(follower.apply(41, Side.SELL, level(102, 9))).isEqualTo(Outcome.OLD);
        assertThat(follower.apply(1, Side.SELL, level(102, 0))).isEqualTo(Outcome.OLD);
        assertThat(follower.apply(43, Side.SELL, level(102, 0))).isEqualTo(Outcome.GAP);
        assertThat(follower.snapshot()).isEqualTo(snapshot);
        assertThat(follower.apply(42, Side.SELL, level(102, 0))).isEqualTo(Outcome.APPLIED);
        assertThat(follower.snapshot()).isEqualTo(new Depth(42, List.of(), List.of()));
    }

    @Test
    void aPriceIsOneLevelHoweverManyZerosItIsWrittenWith() {
        book.apply(1, Side.BUY, new Level(new BigDecimal("100.0"), BigDecimal.ONE));
        book.apply(2, Side.BUY, new Level(new BigDecimal("100.00"), BigDecimal.ZERO));

        assertThat(book.size()).isZero();
    }

    @Test
    void aSnapshotStaysWhatItWas() {
        book.apply(1, Side.BUY, level(100, 1));
        Depth before = book.snapshot();
        book.apply(2, Side.BUY, level(100, 2));

        assertThat(before).isEqualTo(new Depth(1, List.of(), List.of(level(100, 1))));
    }

    @Test
    void aLevelHasNoQuantityBelowZero() {
        assertThatThrownBy(() -> level(100, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Update n sets the bid, if n is even, or the ask to the quantity n; so what a snapshot must show follows from its sequence. */
    @Test
    void whoeverReadsWhileTheBookChangesSeesItBetweenTwoUpdates() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> reads = List.of(readers.submit(this::readWhileItChanges), readers.submit(this::readWhileItChanges));
            for (long sequence = 1; !reads.stream().allMatch(Future::isDone); sequence++) {
                Side side = sequence % 2 == 0 ? Side.BUY : Side.SELL;
                book.apply(sequence, side, level(side == Side.BUY ? 100 : 101, sequence));
            }
            for (Future<?> read : reads) {
                read.get();
            }
        }
    }

    private void readWhileItChanges() {
        long last = 1;
        for (int changes = 0; changes < 2_000;) {
            Depth depth = book.snapshot();
            long sequence = depth.sequence();
            if (sequence > last) {
                long odd = sequence % 2 == 1 ? sequence : sequence - 1;
                long even = sequence % 2 == 0 ? sequence : sequence - 1;
                assertThat(depth).isEqualTo(new Depth(sequence, List.of(level(101, odd)), List.of(level(100, even))));
                last = sequence;
                changes++;
            }
        }
    }
}
