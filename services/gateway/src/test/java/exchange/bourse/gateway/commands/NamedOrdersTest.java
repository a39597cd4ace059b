package exchange.bourse.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.gateway.views.OrderName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NamedOrdersTest {

    private static final long NOW_MS = Instant.parse("2026-05-01T12:00:00Z").toEpochMilli();
    private static final long MAX_MS = 500;

    private static long waitMs(long acceptedMs) {
        Clock then = Clock.fixed(Instant.ofEpochMilli(acceptedMs), ZoneOffset.UTC);
        return NamedOrders.waitMs(new OrderName.Id(new OrderIds(then, 15).next()), NOW_MS, MAX_MS);
    }

    @Test
    void anIdTellsWhenItsOrderWasAccepted() {
        assertThat(OrderIds.acceptedMs(new OrderIds(Clock.fixed(Instant.ofEpochMilli(NOW_MS), ZoneOffset.UTC), 15).next()))
                .isEqualTo(NOW_MS);
    }

    @Test
    void anUnknownOrderIsWaitedForWhileItMayBeOnItsWay() {
        assertThat(waitMs(NOW_MS)).isEqualTo(MAX_MS);
        assertThat(waitMs(NOW_MS - 300)).isEqualTo(200);
        assertThat(waitMs(NOW_MS - MAX_MS)).isZero();
        assertThat(waitMs(NOW_MS - 86_400_000)).isZero();
    }

    @Test
    void anIdFromTheFutureIsNotWaitedForLonger() {
        assertThat(waitMs(NOW_MS + 86_400_000)).isEqualTo(MAX_MS);
        assertThat(NamedOrders.waitMs(new OrderName.Id(9_999_999_999_999_999L), NOW_MS, MAX_MS)).isEqualTo(MAX_MS);
    }

    @Test
    void aNameThatDoesNotTellTheTimeGetsAllOfIt() {
        assertThat(NamedOrders.waitMs(new OrderName.Client("my-1"), NOW_MS, MAX_MS)).isEqualTo(MAX_MS);
    }
}
