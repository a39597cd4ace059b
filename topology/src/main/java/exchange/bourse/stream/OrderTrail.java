package exchange.bourse.stream;

import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of the steps of every order under the order's id, so that one can be followed through all programs. All of it is at debug
 * level, and of one logger, {@code exchange.bourse.orders}; while that is off, it costs a glance.
 */
public final class OrderTrail {

    private static final Logger LOGGER = LoggerFactory.getLogger("exchange.bourse.orders");
    /** The fields that name an order; a trade has two of them. */
    private static final List<String> NAMES = List.of("order_id", "maker_order_id", "taker_order_id");

    private final String stage;

    /** The trail as a stage or program sees it. */
    public OrderTrail(String stage) {
        this.stage = stage;
    }

    /** The ids of the orders that a command or an event is about. */
    public static List<Object> orders(SpecificRecord content) {
        return NAMES.stream()
                .map(name -> content.getSchema().getField(name))
                .filter(Objects::nonNull)
                .map(field -> content.get(field.pos()))
                .toList();
    }

    /**
     * Tells of a step, if it is one of an order.
     *
     * @param step what happened with the content
     * @param content a command without its envelope, or an event
     */
    public void tell(String step, SpecificRecord content) {
        if (LOGGER.isDebugEnabled()) {
            for (Object order : orders(content)) {
                LOGGER.atDebug()
                        .addKeyValue("order", order)
                        .addKeyValue("stage", stage)
                        .addKeyValue("content", content.getSchema().getName())
                        .log(step);
            }
        }
    }
}
