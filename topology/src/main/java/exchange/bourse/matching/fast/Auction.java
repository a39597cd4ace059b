package exchange.bourse.matching.fast;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.matching.Indicative;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a call: all that can trade at the auction's price does, market orders first, then by price and time, hidden parts with their order.
 * A trade's maker is the order that was there first. Self-trades are not prevented, since nobody takes. What market orders could not trade
 * is closed; should limits still cross then, because a market buy's budget bought less at a higher price, they have a price of their own.
 */
final class Auction {

    private final BookState state;
    private final List<OrderNode> buys = new ArrayList<>();
    private final List<OrderNode> sells = new ArrayList<>();

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
            OrderNode buyer = buys.get(buy);
            OrderNode seller = sells.get(sell);
            trade(buyer, seller, found.priceUnits(), Math.min(buyer.executableUnits, seller.executableUnits));
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
    private void gather(Ladder ladder, long priceUnits, List<OrderNode> into) {
        for (int rank = ladder.size() - 1; rank >= 0; rank--) {
            PriceLevel level = ladder.at(rank);
            if (!level.unpriced && (level.side == Side.BUY ? level.priceUnits < priceUnits : level.priceUnits > priceUnits)) {
                return;
            }
            for (OrderNode order = level.first; order != null; order = order.behind) {
                order.executableUnits = AuctionPrice.executableUnits(state, order, priceUnits);
                if (order.executableUnits > 0) {
                    into.add(order);
                }
            }
        }
    }

    private void trade(OrderNode buyer, OrderNode seller, long priceUnits, long quantityUnits) {
        long totalUnits = state.market.totalUnits(priceUnits, quantityUnits);
        apply(buyer, quantityUnits, totalUnits);
        apply(seller, quantityUnits, totalUnits);
        state.printed(priceUnits);
        state.trades++;
        boolean buyerFirst = buyer.arrival < seller.arrival;
        state.listener.traded(state.trades, buyerFirst ? buyer : seller, buyerFirst ? seller : buyer, priceUnits, quantityUnits,
                totalUnits);
    }

    private void apply(OrderNode order, long quantityUnits, long totalUnits) {
        state.take(order, quantityUnits);
        order.filledUnits += quantityUnits;
        order.executableUnits -= quantityUnits;
        if (order.isLimited()) {
            order.budgetUnits -= totalUnits;
        }
    }

    /** Whether an order is done with; if it is complete it leaves. */
    private boolean settle(OrderNode order) {
        if (order.executableUnits > 0) {
            return false;
        }
        if (order.isComplete()) {
            state.unlink(order);
            state.finish(order);
        }
        return true;
    }

    private void refresh(List<OrderNode> orders, int next) {
        if (next < orders.size()) {
            OrderNode order = orders.get(next);
            if (order.type == OrderType.LIMIT && order.visibleUnits == 0) {
                state.refresh(order);
            }
        }
    }

    private void closeMarketOrders(Ladder ladder) {
        PriceLevel best = ladder.best();
        while (best != null && best.unpriced && best.first != null) {
            state.withdraw(best.first, CloseReason.AUCTION_ENDED);
            best = ladder.best();
        }
    }
}
