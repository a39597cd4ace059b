package exchange.bourse.matching.naive;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.TradingRules;
import exchange.bourse.market.Trigger;
import exchange.bourse.matching.BookListener;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.SilentListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the naive book, and what an order does that enters it. */
class NaiveTrading {

    final List<NaiveOrder> resting = new ArrayList<>();
    final List<NaiveOrder> stops = new ArrayList<>();
    final List<Long> prints = new ArrayList<>();
    Market market;
    BookListener listener = new SilentListener();
    Phase phase = Phase.CONTINUOUS;
    long reopenAtMs;
    long lastPriceUnits;
    long window;
    long windowPriceUnits;
    long trades;
    long arrivals;
    long nowMs;

    NaiveTrading(Market market) {
        this.market = market;
    }

    static Comparator<OrderView> priority() {
        return Comparator.<OrderView, Boolean>comparing(order -> order.type() == OrderType.LIMIT)
                .thenComparingLong(order -> order.side() == Side.BUY ? -order.priceUnits() : order.priceUnits())
                .thenComparingLong(OrderView::arrival);
    }

    List<NaiveOrder> side(Side side) {
        return resting.stream().filter(order -> order.side() == side).sorted(priority()).toList();
    }

    void enter(NaiveOrder taker) {
        if (phase == Phase.AUCTION) {
            rest(taker);
            return;
        }
        boolean limit = taker.type() == OrderType.LIMIT;
        if (limit && taker.instructions().trigger() != Trigger.NONE && !market.withinBand(taker.priceUnits(), lastPriceUnits)) {
            listener.closed(taker, CloseReason.PRICE_BAND);
            return;
        }
        if (taker.instructions().timeInForce() == TimeInForce.FOK && !wouldFill(taker)) {
            listener.closed(taker, CloseReason.FILL_OR_KILL);
            return;
        }
        CloseReason end = trade(taker);
        if (end != null && limit && end != CloseReason.SELF_TRADE && taker.instructions().rests()) {
            rest(taker);
        } else if (end != null) {
            listener.closed(taker, end);
        }
    }

    /** Whether all of an order trades: it is tried on a copy of the book. */
    private boolean wouldFill(NaiveOrder order) {
        NaiveTrading copy = new NaiveTrading(market);
        resting.forEach(other -> copy.resting.add(other.copy()));
        copy.arrivals = arrivals;
        copy.lastPriceUnits = lastPriceUnits;
        copy.windowPriceUnits = windowPriceUnits;
        NaiveOrder trial = order.copy();
        copy.trade(trial);
        return trial.filledUnits() == order.remainingUnits();
    }

    /** Trades until nothing is left, then null; or until something else ends it, then that. */
    private @Nullable CloseReason trade(NaiveOrder taker) {
        long bound = taker.type() == OrderType.LIMIT ? taker.priceUnits() : collar(taker.side());
        CloseReason beyond = taker.type() == OrderType.LIMIT ? CloseReason.IMMEDIATE_OR_CANCEL : CloseReason.PRICE_BAND;
        while (!taker.isComplete()) {
            List<NaiveOrder> others = side(taker.side().opposite());
            if (others.isEmpty()) {
                boolean spent = taker.byAmount() && taker.budgetUnits() == 0;
                CloseReason none = spent ? CloseReason.SPENT : CloseReason.NO_LIQUIDITY;
                return taker.type() == OrderType.LIMIT ? CloseReason.IMMEDIATE_OR_CANCEL : none;
            }
            NaiveOrder maker = others.getFirst();
            if (taker.side() == Side.BUY ? maker.priceUnits() > bound : maker.priceUnits() < bound) {
                return beyond;
            }
            if (breakerForbids(maker.priceUnits())) {
                phase = Phase.AUCTION;
                reopenAtMs = nowMs + market.rules().breaker().callMs();
                listener.phaseChanged(phase, reopenAtMs);
                return CloseReason.INTERRUPTED;
            }
            boolean own = maker.account().equals(taker.account());
            CloseReason end = switch (own ? taker.instructions().selfTrade() : SelfTradePrevention.NONE) {
                case NONE -> exchange(taker, maker, false);
                case DECREMENT -> exchange(taker, maker, true);
                case CANCEL_NEWEST -> CloseReason.SELF_TRADE;
                case CANCEL_OLDEST -> {
                    withdraw(maker, CloseReason.SELF_TRADE);
                    yield null;
                }
                case CANCEL_BOTH -> {
                    withdraw(maker, CloseReason.SELF_TRADE);
                    yield CloseReason.SELF_TRADE;
                }
            };
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private @Nullable CloseReason exchange(NaiveOrder taker, NaiveOrder maker, boolean prevented) {
        long quantity = taker.byAmount() ? maker.visibleUnits() : Math.min(maker.visibleUnits(), taker.remainingUnits());
        if (taker.isLimited()) {
            quantity = Math.min(quantity, market.affordableUnits(taker.budgetUnits(), maker.priceUnits()));
        }
        if (quantity == 0) {
            return taker.byAmount() ? CloseReason.SPENT : CloseReason.SPEND_LIMIT;
        }
        long price = maker.priceUnits();
        long total = market.totalUnits(price, quantity);
        taker.use(quantity, total);
        maker.use(quantity, total);
        if (prevented) {
            listener.reduced(maker, quantity, total);
            if (maker.isComplete()) {
                withdraw(maker, CloseReason.SELF_TRADE);
            }
        } else {
            print(maker, taker, price, quantity, total);
        }
        if (maker.isComplete()) {
            resting.remove(maker);
        } else if (maker.visibleUnits() == 0) {
            rest(maker);
        }
        if (prevented) {
            listener.reduced(taker, quantity, total);
            return taker.isComplete() ? CloseReason.SELF_TRADE : null;
        }
        return null;
    }

    /** Records a trade of two orders that have used it up already. */
    void print(NaiveOrder maker, NaiveOrder taker, long price, long quantity, long total) {
        maker.fill(quantity);
        taker.fill(quantity);
        lastPriceUnits = price;
        prints.add(price);
        listener.traded(++trades, maker, taker, price, quantity, total);
    }

    void rest(NaiveOrder order) {
        order.arrive(++arrivals, false);
        if (!resting.contains(order)) {
            resting.add(order);
        }
        listener.rested(order);
    }

    void withdraw(NaiveOrder order, CloseReason reason) {
        resting.remove(order);
        stops.remove(order);
        listener.closed(order, reason);
    }

    private boolean breakerForbids(long price) {
        int band = market.rules().breaker().bandMillionths();
        return band > 0 && windowPriceUnits > 0 && Math.abs(price - windowPriceUnits) > TradingRules.reachUnits(band, windowPriceUnits);
    }

    private long collar(Side side) {
        return side == Side.BUY ? market.rules().bandCeilingUnits(lastPriceUnits) : market.rules().bandFloorUnits(lastPriceUnits);
    }

    static boolean triggeredBy(long price, OrderView order) {
        long stop = order.instructions().stopPriceUnits();
        boolean buyStop = order.side() == Side.BUY && order.instructions().trigger() == Trigger.STOP;
        boolean sellProfit = order.side() == Side.SELL && order.instructions().trigger() == Trigger.TAKE_PROFIT;
        return (buyStop || sellProfit) ? price >= stop : price <= stop;
    }

    boolean triggeredAlready(NaiveOrder order) {
        return phase == Phase.CONTINUOUS && lastPriceUnits != 0 && triggeredBy(lastPriceUnits, order);
    }

    /** Lets in what the prints so far triggered, then what its own prints triggered, and so on. */
    void elect() {
        while (phase == Phase.CONTINUOUS && !prints.isEmpty()) {
            List<Long> seen = List.copyOf(prints);
            prints.clear();
            long last = lastPriceUnits;
            List<NaiveOrder> elected = stops.stream()
                    .filter(order -> seen.stream().anyMatch(price -> triggeredBy(price, order)))
                    .sorted(Comparator.<NaiveOrder>comparingLong(order -> -Math.abs(order.instructions().stopPriceUnits() - last))
                            .thenComparingLong(NaiveOrder::arrival))
                    .toList();
            for (NaiveOrder order : elected) {
                if (phase == Phase.CONTINUOUS) {
                    stops.remove(order);
                    wake(order);
                }
            }
        }
        prints.clear();
    }

    void wake(NaiveOrder order) {
        order.leave();
        listener.triggered(order);
        enter(order);
    }

    void await(NaiveOrder order) {
        order.arrive(++arrivals, true);
        stops.add(order);
        listener.rested(order);
    }
}
