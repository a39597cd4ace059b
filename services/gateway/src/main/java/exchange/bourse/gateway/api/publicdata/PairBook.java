package exchange.bourse.gateway.api.publicdata;

import java.util.List;

/**
 * A pair's book: pairs of price and quantity, best first.
 *
 * @param timeMs when it was so, in milliseconds since 1970
 * @param bids from the highest price
 * @param asks from the lowest price
 */
public record PairBook(long timeMs, List<List<String>> bids, List<List<String>> asks) {}
