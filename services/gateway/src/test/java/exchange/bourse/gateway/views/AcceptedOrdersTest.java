package exchange.bourse.gateway.views;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.gateway.Fixtures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class AcceptedOrdersTest {

    private final AcceptedOrders accepted = new AcceptedOrders(Fixtures.settings(), new SimpleMeterRegistry(), Clock.systemUTC());

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
