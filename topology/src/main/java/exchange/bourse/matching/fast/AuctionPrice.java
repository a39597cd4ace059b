package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import exchange.bourse.matching.Indicative;
import java.util.Arrays;

/**
 * Finds the price of a call auction (volume and surplus as in the auction scenarios of CoinTossX): among the limits in the book and the reference
 * price, the one at which most trades; of those, the one with the smallest surplus; of those, the highest if buyers are left over at each,
 * the lowest if sellers are; else the one nearest to the reference price. What is still equal goes to the higher price.
 */
final class AuctionPrice {

    private final BookState state;
    private final long referenceUnits;
    private long volumeUnits;
    private long surplusUnits;
    private long lowestUnits;
    private long highestUnits;
    private long nearestUnits;
    private boolean buyersLeft;
    private boolean sellersLeft;

    private AuctionPrice(BookState state) {
        this.state = state;
        referenceUnits = state.market.rules().referenceUnits(state.lastPriceUnits);
    }

    /** The price, volume and surplus of an auction that ends now. */
    static Indicative of(BookState state) {
        PriceLevel bid = state.bids.best();
        PriceLevel ask = state.asks.best();
        boolean meets = bid != null && ask != null && (bid.unpriced() || ask.unpriced() || state.bids.reaches(bid.number, ask));
        return meets ? new AuctionPrice(state).find() : Indicative.NOTHING;
    }

    /** What of a resting order may trade at a price that its limit allows. */
    static long executableUnits(BookState state, OrderNode order, long priceUnits) {
        long most = order.byAmount ? Long.MAX_VALUE : order.remainingUnits;
        return order.isLimited() ? Math.min(most, state.market.affordableUnits(order.budgetUnits, priceUnits)) : most;
    }

    private Indicative find() {
        int buyLevel = 0;
        int sellLevel = state.asks.size() - 1;
        long demand = 0;
        for (int rank = 0; rank < state.bids.size(); rank++) {
            demand += priced(state.bids.at(rank));
        }
        long supply = 0;
        for (long price : candidates()) {
            while (buyLevel < state.bids.size() && !state.bids.at(buyLevel).unpriced() && state.bids.at(buyLevel).priceUnits() < price) {
                demand -= state.bids.at(buyLevel++).totalUnits;
            }
            while (sellLevel >= 0 && (state.asks.at(sellLevel).unpriced() || state.asks.at(sellLevel).priceUnits() <= price)) {
                supply += priced(state.asks.at(sellLevel--));
            }
            consider(price, plus(demand, unpriced(Side.BUY, price)), plus(supply, unpriced(Side.SELL, price)));
        }
        return volumeUnits == 0 ? Indicative.NOTHING : chosen();
    }

    private void consider(long price, long demand, long supply) {
        long volume = Math.min(demand, supply);
        long surplus = Math.abs(demand - supply);
        if (volume < volumeUnits || volume == 0 || (volume == volumeUnits && surplus > surplusUnits)) {
            return;
        }
        if (volume > volumeUnits || surplus < surplusUnits) {
            volumeUnits = volume;
            surplusUnits = surplus;
            buyersLeft = true;
            sellersLeft = true;
            lowestUnits = price;
            nearestUnits = price;
        }
        highestUnits = price;
        buyersLeft &= demand > supply;
        sellersLeft &= demand < supply;
        if (Math.abs(price - referenceUnits) <= Math.abs(nearestUnits - referenceUnits)) {
            nearestUnits = price;
        }
    }

    private Indicative chosen() {
        long price = buyersLeft ? highestUnits : sellersLeft ? lowestUnits : referenceUnits == 0 ? highestUnits : nearestUnits;
        return new Indicative(price, volumeUnits, surplusUnits);
    }

    private long[] candidates() {
        long[] prices = new long[state.bids.size() + state.asks.size() + 1];
        int count = 0;
        for (int rank = 0; rank < state.bids.size(); rank++) {
            prices[count++] = candidate(state.bids.at(rank));
        }
        for (int rank = 0; rank < state.asks.size(); rank++) {
            prices[count++] = candidate(state.asks.at(rank));
        }
        prices[count] = referenceUnits;
        return Arrays.stream(prices).filter(price -> price > 0).sorted().distinct().toArray();
    }

    private static long candidate(PriceLevel level) {
        return level.isEmpty() ? 0 : level.priceUnits();
    }

    /** What the market orders of a side may trade at a price. */
    private long unpriced(Side side, long price) {
        PriceLevel best = state.ladder(side).best();
        long sum = 0;
        if (best != null && best.unpriced()) {
            for (OrderNode order = best.first(); order != null; order = PriceLevel.after(order)) {
                sum = plus(sum, executableUnits(state, order, price));
            }
        }
        return sum;
    }

    private static long priced(PriceLevel level) {
        return level.unpriced() ? 0 : level.totalUnits;
    }

    /** A sum that stops at the largest number, since a tiny price makes any amount afford more than can be counted. */
    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
