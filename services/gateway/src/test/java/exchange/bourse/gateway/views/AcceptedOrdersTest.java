package exchange.bourse.gateway.views;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.gateway.Fixtures;
import exchange.bourse.gateway.settings.BourseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AcceptedOrdersTest {

    private final AcceptedOrders accepted = new AcceptedOrders(
            new BourseSettings(Path.of("none"), new BourseSettings.Kafka("127.0.0.1:9", "mock://accepted"),
                    new BourseSettings.Auth("http://issuer.test", "bourse", Duration.ZERO, "bourse-web"),
                    new BourseSettings.Gateway(0, 1, Duration.ofMillis(100), Duration.ZERO, Duration.ZERO, Duration.ZERO, 10,
                            DataSize.ofKilobytes(1), List.of()),
                    new BourseSettings.Streams(1, 1, DataSize.ofKilobytes(1), 1, Duration.ofMillis(1), Duration.ofSeconds(1),
                            Duration.ofSeconds(2), Duration.ofSeconds(1)),
                    new BourseSettings.Management(Map.of(), Map.of(), Duration.ofMinutes(1), Duration.ZERO, 1)));

    private static OrderEvent named(String account, long id) {
        OrderEvent order = Fixtures.order(account, id, OrderState.PENDING);
        order.setClientOrderId("my-1");
        return order;
    }

    private void shown(OrderEvent order) {
        accepted.taken(Topics.ORDER_EVENTS, order, 0, 0);
    }

    @Test
    void anOrderIsKnownUntilAViewHasIt() {
        accepted.add(named("alice", 1));

        assertThat(accepted.find("alice", new OrderName.Client("my-1"))).isPresent();
        assertThat(accepted.find("bob", new OrderName.Id(1))).isEmpty();
        shown(named("alice", 1));
        assertThat(accepted.of("alice")).isEmpty();
        assertThat(accepted.find("alice", new OrderName.Client("my-1"))).isEmpty();
    }

    @Test
    void whatAnotherGatewayAcceptedUnderTheSameNameLeavesNoSecondOrderBehind() {
        accepted.add(named("alice", 2));
        accepted.add(named("bob", 3));

        shown(named("alice", 1));

        assertThat(accepted.of("alice")).isEmpty();
        assertThat(accepted.of("bob")).hasSize(1);
    }
}
