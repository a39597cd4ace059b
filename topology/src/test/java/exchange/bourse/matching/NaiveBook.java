package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The obvious book: a list that is searched for the best order each time. It tells trades and closes; its orders tell the rest. */
final class NaiveBook {

    private final Market market;
    private final List<RestingOrder> orders = new ArrayList<>();
    private long arrivals;

    NaiveBook(Market market) {
        this.market = market;
    }

    List<String> place(IncomingOrder order) {
        List<String> said = new ArrayList<>();
        long remaining = order.quantityUnits();
        long budget = order.spendLimitUnits();
        while (remaining > 0) {
            RestingOrder best = orders.stream().filter(o -> o.side() != order.side() && tradable(order, o)).min(priority()).orElse(null);
            if (best == null) {
                break;
            }
            long quantity = Math.min(remaining, best.remainingUnits());
            if (budget != IncomingOrder.NO_LIMIT) {
                quantity = Math.min(quantity, market.affordableUnits(budget, best.priceUnits()));
            }
            if (quantity == 0) {
                break;
            }
            long total = market.totalUnits(best.priceUnits(), quantity);
            remaining -= quantity;
            budget -= budget == IncomingOrder.NO_LIMIT ? 0 : total;
            RestingOrder after = best.filled(quantity);
            int index = orders.indexOf(best);
            if (after.remainingUnits() == 0) {
                orders.remove(index);
            } else {
                orders.set(index, after);
            }
            said.add(trade(best.id(), order.id(), best.priceUnits(), quantity, total));
        }
        if (remaining > 0 && order.type() == OrderType.LIMIT) {
            orders.add(new RestingOrder(order.id(), order.account(), order.side(), order.priceUnits(), remaining, ++arrivals));
        } else if (remaining > 0) {
            boolean empty = orders.stream().noneMatch(o -> o.side() != order.side());
            said.add(close(order.id(), remaining, empty ? CloseReason.NO_LIQUIDITY : CloseReason.SPEND_LIMIT));
        }
        return said;
    }

    List<String> cancel(long id, String account) {
        List<String> said = new ArrayList<>();
        orders.removeIf(order -> {
            boolean found = order.id() == id && order.account().equals(account);
            if (found) {
                said.add(close(id, order.remainingUnits(), CloseReason.CANCELLED));
            }
            return found;
        });
        return said;
    }

    List<RestingOrder> orders(Side side) {
        return orders.stream().filter(order -> order.side() == side).sorted(priority()).toList();
    }

    static String trade(long maker, long taker, long price, long quantity, long total) {
        return "trade %d %d %d@%d=%d".formatted(maker, taker, quantity, price, total);
    }

    static String close(long id, long remaining, CloseReason reason) {
        return "close %d %d %s".formatted(id, remaining, reason);
    }

    private static boolean tradable(IncomingOrder order, RestingOrder resting) {
        return order.type() == OrderType.MARKET
                || (order.side() == Side.BUY ? resting.priceUnits() <= order.priceUnits() : resting.priceUnits() >= order.priceUnits());
    }

    private static Comparator<RestingOrder> priority() {
        return Comparator.<RestingOrder>comparingLong(order -> order.side() == Side.BUY ? -order.priceUnits() : order.priceUnits())
                .thenComparingLong(RestingOrder::arrival);
    }
}
