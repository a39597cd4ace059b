package exchange.bourse.platform.bench.pipeline;

import java.util.concurrent.atomic.AtomicLongArray;

/** When each order should have been sent. */
final class OrdersUnderWay {

    private final Traffic traffic;
    private final AtomicLongArray intendedNs;

    /**
     * Nothing yet.
     *
     * @param ordersMax how many orders, one after the other, are remembered; an order's place is that of the one so many before it
     */
    OrdersUnderWay(Traffic traffic, int ordersMax) {
        this.traffic = traffic;
        this.intendedNs = new AtomicLongArray(ordersMax);
    }

    /** An order is about to be sent, or should have been. */
    void expect(int number, long shouldBeSentNs) {
        intendedNs.set(number % intendedNs.length(), shouldBeSentNs);
    }

    /** How long ago the order of an id should have been sent, or a negative number if it is none of these. */
    long ageNs(long orderId) {
        long number = traffic.number(orderId);
        return number < 0 ? -1 : System.nanoTime() - intendedNs.get((int) (number % intendedNs.length()));
    }
}
