package exchange.bourse.platform.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Restarts restarts = new Restarts(Duration.ZERO);

    @Test
    void pausesDoubleAndThenThereIsNone() {
        assertThat(IntStream.rangeClosed(0, Restarts.MAX).mapToObj(i -> restarts.pauseBeforeNext(START.plusSeconds(i)))).containsExactly(
                Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(16), null);
        assertThat(restarts.count()).isEqualTo(Restarts.MAX);
    }

    @Test
    void whoeverTakesOverIsLeftInPeaceForAWhile() {
        Restarts patient = new Restarts(Duration.ofSeconds(3));
        assertThat(IntStream.range(0, 3).mapToObj(i -> patient.pauseBeforeNext(START))).containsExactly(Duration.ofSeconds(3),
                Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void whatIsLongAgoIsForgiven() {
        IntStream.range(0, Restarts.MAX).forEach(i -> restarts.pauseBeforeNext(START));

        assertThat(restarts.pauseBeforeNext(START.plus(Duration.ofMinutes(11)))).isEqualTo(Duration.ofSeconds(1));
        assertThat(restarts.count()).isEqualTo(Restarts.MAX + 1);
    }

    @Test
    void somebodyWhoLooksAfterThePartBeginsAnew() {
        IntStream.range(0, Restarts.MAX).forEach(i -> restarts.pauseBeforeNext(START));

        restarts.forget();

        assertThat(restarts.pauseBeforeNext(START)).isEqualTo(Duration.ofSeconds(1));
    }
}
