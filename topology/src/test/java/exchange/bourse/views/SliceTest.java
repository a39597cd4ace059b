package exchange.bourse.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static Iterator<Integer> rows(int number) {
        return IntStream.range(0, number).boxed().iterator();
    }

    @Test
    void readsNoFurtherThanItNeeds() {
        Iterator<Integer> rows = rows(100);

        assertThat(new Slice(true, 2, 3).of(rows, row -> row % 2 == 0)).containsExactly(4, 6, 8);
        assertThat(rows.next()).isEqualTo(9);
    }

    @Test
    void aFilterThatNothingPassesLooksAtABoundedNumberOfRows() {
        Slice slice = new Slice(true, 0, 1);

        assertThat(slice.of(rows(Slice.SCAN_MAX), row -> false)).isEmpty();
        assertThat(slice.of(rows(Slice.SCAN_MAX), row -> row == Slice.SCAN_MAX - 1)).hasSize(1);
        assertThatExceptionOfType(ScanLimitException.class).isThrownBy(() -> slice.of(rows(Slice.SCAN_MAX + 1), row -> false));
    }
}
