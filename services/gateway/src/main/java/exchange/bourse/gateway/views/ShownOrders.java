package exchange.bourse.gateway.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.stream.OrderTrail;
import exchange.bourse.views.ViewListener;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Tells the log of orders, at debug level, what the views show of them: the end of an order's way. */
@Component
final class ShownOrders implements ViewListener {

    private final OrderTrail trail = new OrderTrail("views");

    @Override
    public void taken(Topic<?> topic, SpecificRecord value, int partition, long offset) {
        trail.tell("shown", value);
    }
}
