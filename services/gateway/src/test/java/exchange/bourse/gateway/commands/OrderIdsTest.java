package exchange.bourse.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderIdsTest {

    private static final Clock FROZEN = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void anIdTellsTheTimeTheNodeAndTheSequence() {
        long id = new OrderIds(FROZEN, 5).next();

        assertThat(id >>> 12).isEqualTo(FROZEN.millis() - Instant.parse("2024-01-01T00:00:00Z").toEpochMilli());
        assertThat(id >>> 8 & 15).isEqualTo(5);
        assertThat(id & 255).isZero();
    }

    @Test
    void idsGrowWhenMoreAreWantedThanAMillisecondHas() {
        OrderIds ids = new OrderIds(FROZEN, 15);
        long[] made = LongStream.generate(ids::next).limit(10_000).toArray();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(LongStream.of(made)).allMatch(id -> (id >>> 8 & 15) == 15);
    }

    @Test
    void idsStayBelowTwoToThe53UntilTheClockRunsOut() {
        Clock last = Clock.fixed(Instant.ofEpochMilli(Instant.parse("2024-01-01T00:00:00Z").toEpochMilli() + (1L << 41) - 1),
                ZoneOffset.UTC);

        assertThat(new OrderIds(last, 15).next()).isBetween(1L << 52, (1L << 53) - 1);
    }
}
