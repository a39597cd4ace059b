package exchange.bourse.views;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/**
 * Where an order is kept: by its id while it is open, by the time it was closed and its id afterwards.
 *
 * @param orderId the order
 * @param closed whether it is final
 * @param closedAt when it became final; the epoch while it is open
 */
record OrderPlace(long orderId, boolean closed, Instant closedAt) {

    /** The place of an order as the event tells it. */
    static OrderPlace of(OrderEvent order) {
        boolean closed = isFinal(order.getState());
        return new OrderPlace(order.getOrderId(), closed, closed ? order.getUpdatedAt() : Instant.EPOCH);
    }

    private static boolean isFinal(OrderState state) {
        return switch (state) {
            case PENDING, WAIT -> false;
            case DONE, CANCEL, REJECT -> true;
        };
    }

    /** Reads what {@link #encoded()} wrote. */
    static OrderPlace decoded(byte[] encoded) {
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        return new OrderPlace(buffer.getLong(), buffer.get() == 1, Instant.ofEpochMilli(buffer.getLong()));
    }

    /** The place as the index stores it. */
    byte[] encoded() {
        return ByteBuffer.allocate(Long.BYTES + 1 + Long.BYTES)
                .putLong(orderId)
                .put((byte) (closed ? 1 : 0))
                .putLong(closedAt.toEpochMilli())
                .array();
    }

    /** The key in the store of open orders. */
    Bytes openKey(String account) {
        return ViewKey.of(account).number(orderId).key();
    }

    /** The key in the store of closed orders. */
    Bytes closedKey(String account) {
        return ViewKey.of(account).time(closedAt).number(orderId).key();
    }

    /** The key in the index for an order's id. */
    static Bytes indexKey(String account, long orderId) {
        return ViewKey.of(account).small(0).number(orderId).key();
    }

    /** The key in the index for an order's UUID. */
    static Bytes indexKey(String account, String orderUuid) {
        return ViewKey.of(account).small(1).text(orderUuid).key();
    }

    /** The key in the index for the name that the client gave an order. */
    static Bytes clientKey(String account, String clientOrderId) {
        return ViewKey.of(account).small(2).text(clientOrderId).key();
    }
}
