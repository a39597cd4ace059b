package exchange.bourse.matching.fast;

import exchange.bourse.market.CloseReason;
import exchange.bourse.matching.Indicative;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Ends a call: all that can trade at the auction's price does, market orders first, then by price and time, hidden parts with their order.
 * A trade's maker is the order that was there first. Self-trades are not prevented, since nobody takes. What market orders could not trade
 * is closed; should limits still cross then, because a market buy's budget bought less at a higher price, they have a price of their own.
 */
final class Auction {

    private final BookState state;
    private final List<Share> buys = new ArrayList<>();
    private final List<Share> sells = new ArrayList<>();

    Auction(BookState state) {
        this.state = state;
    }

    /** Trades until nothing crosses. */
    void uncross() {
        uncrossOnce();
        closeMarketOrders(state.bids);
        closeMarketOrders(state.asks);
        while (uncrossOnce()) {
            // Each round trades something, so that there is a last one.
        }
    }

    private boolean uncrossOnce() {
        Indicative found = AuctionPrice.of(state);
        if (found.volumeUnits() == 0) {
            return false;
        }
        gather(state.bids, found.priceUnits(), buys);
        gather(state.asks, found.priceUnits(), sells);
        int buy = 0;
        int sell = 0;
        while (buy < buys.size() && sell < sells.size()) {
            Share buyer = buys.get(buy);
            Share seller = sells.get(sell);
            trade(buyer, seller, found.priceUnits(), Math.min(buyer.units, seller.units));
            buy += settle(buyer) ? 1 : 0;
            sell += settle(seller) ? 1 : 0;
        }
        refresh(buys, buy);
        refresh(sells, sell);
        buys.clear();
        sells.clear();
        return true;
    }

    /** Lists what may trade at a price, in priority. */
    private void gather(Ladder ladder, long priceUnits, List<Share> into) {
        for (int rank = ladder.size() - 1; rank >= 0; rank--) {
            PriceLevel level = ladder.at(rank);
            if (level.number < ladder.key(priceUnits)) {
                return;
            }
            for (OrderNode order = level.first(); order != null; order = PriceLevel.after(order)) {
                long units = AuctionPrice.executableUnits(state, order, priceUnits);
                if (units > 0) {
                    into.add(new Share(order, units));
                }
            }
        }
    }

    private void trade(Share buy, Share sell, long priceUnits, long quantityUnits) {
        long totalUnits = state.market.totalUnits(priceUnits, quantityUnits);
        apply(buy, quantityUnits, totalUnits);
        apply(sell, quantityUnits, totalUnits);
        state.printed(priceUnits);
        state.trades++;
        OrderNode buyer = buy.order;
        OrderNode seller = sell.order;
        boolean buyerFirst = buyer.arrival < seller.arrival;
        state.listener.traded(state.trades, buyerFirst ? buyer : seller, buyerFirst ? seller : buyer, priceUnits, quantityUnits,
                totalUnits);
    }

    private void apply(Share share, long quantityUnits, long totalUnits) {
        OrderNode order = share.order;
        state.take(order, quantityUnits);
        order.filledUnits += quantityUnits;
        share.units -= quantityUnits;
        if (order.isLimited()) {
            order.budgetUnits -= totalUnits;
        }
    }

    /** Whether an order is done with; if it is complete it leaves. */
    private boolean settle(Share share) {
        OrderNode order = share.order;
        if (share.units > 0) {
            return false;
        }
        if (order.isComplete()) {
            state.unlink(order);
            state.finish(order);
        }
        return true;
    }

    private void refresh(List<Share> shares, int next) {
        if (next < shares.size()) {
            OrderNode order = shares.get(next).order;
            if (!order.unpriced && order.visibleUnits == 0) {
                state.refresh(order);
            }
        }
    }

    private void closeMarketOrders(Ladder ladder) {
        PriceLevel best = ladder.best();
        while (best != null && best.unpriced()) {
            state.withdraw(Objects.requireNonNull(best.first(), "the best level has orders"), CloseReason.AUCTION_ENDED);
            best = ladder.best();
        }
    }

    /** What of an order may still trade. */
    private static final class Share {

        private final OrderNode order;
        private long units;

        Share(OrderNode order, long units) {
            this.order = order;
            this.units = units;
        }
    }
}
