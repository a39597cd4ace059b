package exchange.bourse.platform.bench.pipeline;

import java.util.concurrent.atomic.AtomicLongArray;

/** When each order should have been sent. */
final class OrdersUnderWay {

    private final Traffic traffic;
    private final AtomicLongArray intendedNs;

    /**
     * Nothing yet.
     *
     * @param orders how many orders there will be at most, of numbers from 0
     */
    OrdersUnderWay(Traffic traffic, int orders) {
        this.traffic = traffic;
        this.intendedNs = new AtomicLongArray(orders);
    }

    /** An order is about to be sent, or should have been. */
    void expect(int number, long shouldBeSentNs) {
        intendedNs.set(number, shouldBeSentNs);
    }

    /** How long ago the order of an id should have been sent, or a negative number if it is none of these. */
    long ageNs(long orderId) {
        long number = traffic.number(orderId);
        return number < 0 || number >= intendedNs.length() ? -1 : System.nanoTime() - intendedNs.get((int) number);
    }
}
