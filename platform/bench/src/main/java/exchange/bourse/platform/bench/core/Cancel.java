package exchange.bourse.platform.bench.core;

/**
 * The end of an open order.
 *
 * @param orderId its id
 */
record Cancel(long orderId) {}
