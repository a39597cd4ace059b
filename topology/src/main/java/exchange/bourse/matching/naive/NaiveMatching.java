package exchange.bourse.matching.naive;

import exchange.bourse.market.CircuitBreaker;
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
import exchange.bourse.matching.SilentListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the naive book holds, and what becomes of an order that enters it. */
final class NaiveMatching {

    /** All open orders, those that wait for their trigger too, in no order. */
    final List<NaiveOrder> open = new ArrayList<>();
    /** Prices of the trades that no election has looked at. */
    final List<Long> prints = new ArrayList<>();
    BookListener listener = new SilentListener();
    Market market;
    Phase phase = Phase.CONTINUOUS;
    long reopenAtMs;
    long lastPrice;
    long window;
    long windowPrice;
    long trades;
    long arrivals;
    long nowMs;

    NaiveMatching(Market market) {
        this.market = market;
    }

    /** What rests, buys first, in the order in which it would trade. */
    Stream<NaiveOrder> resting() {
        return open.stream().filter(order -> !order.waiting).sorted(NaiveOrder.PRIORITY);
    }

    Stream<NaiveOrder> side(Side side) {
        return resting().filter(order -> order.side == side);
    }

    /** What waits for its trigger, by arrival. */
    Stream<NaiveOrder> waiting() {
        return open.stream().filter(order -> order.waiting).sorted(Comparator.comparingLong(order -> order.arrival));
    }

    void enter(Phase next, long reopenMs) {
        phase = next;
        reopenAtMs = reopenMs;
        listener.phaseChanged(next, reopenMs);
    }

    void enter(NaiveOrder taker) {
        boolean limit = taker.type == OrderType.LIMIT;
        if (phase == Phase.AUCTION) {
            queue(taker, false);
        } else if (limit && taker.with.trigger() != Trigger.NONE && !market.withinBand(taker.price, lastPrice)) {
            listener.closed(taker.now(), CloseReason.PRICE_BAND);
        } else if (taker.with.timeInForce() == TimeInForce.FOK && !wouldFill(taker)) {
            listener.closed(taker.now(), CloseReason.FILL_OR_KILL);
        } else {
            CloseReason end = take(taker);
            if (end != null && limit && end != CloseReason.SELF_TRADE && taker.with.rests()) {
                queue(taker, false);
            } else if (end != null) {
                listener.closed(taker.now(), end);
            }
        }
    }

    /** Whether all of an order would trade: it is tried on a copy of the book. */
    private boolean wouldFill(NaiveOrder order) {
        NaiveMatching copy = new NaiveMatching(market);
        open.forEach(other -> copy.open.add(new NaiveOrder(other.now())));
        copy.lastPrice = lastPrice;
        copy.windowPrice = windowPrice;
        copy.arrivals = arrivals;
        NaiveOrder trial = new NaiveOrder(order.now());
        copy.take(trial);
        return trial.filled == order.remaining;
    }

    /** Lets an order trade with the best one again and again. Returns null if nothing of it is left, else why the rest does not trade. */
    private @Nullable CloseReason take(NaiveOrder taker) {
        boolean limit = taker.type == OrderType.LIMIT;
        TradingRules rules = market.rules();
        long bound = limit ? taker.price : taker.side == Side.BUY ? rules.bandCeilingUnits(lastPrice) : rules.bandFloorUnits(lastPrice);
        while (!taker.isComplete()) {
            NaiveOrder maker = side(taker.side.opposite()).findFirst().orElse(null);
            if (maker == null) {
                boolean spent = taker.byAmount && taker.budget == 0;
                return limit ? CloseReason.IMMEDIATE_OR_CANCEL : spent ? CloseReason.SPENT : CloseReason.NO_LIQUIDITY;
            }
            if (taker.side == Side.BUY ? maker.price > bound : maker.price < bound) {
                return limit ? CloseReason.IMMEDIATE_OR_CANCEL : CloseReason.PRICE_BAND;
            }
            if (isTooFar(maker.price)) {
                enter(Phase.AUCTION, nowMs + rules.breaker().callMs());
                return CloseReason.INTERRUPTED;
            }
            CloseReason end = meet(taker, maker);
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private boolean isTooFar(long price) {
        CircuitBreaker breaker = market.rules().breaker();
        long reach = TradingRules.reachUnits(breaker.bandMillionths(), windowPrice);
        return breaker.isOn() && windowPrice != 0 && Math.abs(price - windowPrice) > reach;
    }

    /** One meeting of two orders. Returns why the taker ends, or null if it goes on. */
    private @Nullable CloseReason meet(NaiveOrder taker, NaiveOrder maker) {
        boolean own = maker.account.equals(taker.account);
        SelfTradePrevention prevention = own ? taker.with.selfTrade() : SelfTradePrevention.NONE;
        boolean makerGoes = prevention == SelfTradePrevention.CANCEL_OLDEST || prevention == SelfTradePrevention.CANCEL_BOTH;
        boolean takerGoes = prevention == SelfTradePrevention.CANCEL_NEWEST || prevention == SelfTradePrevention.CANCEL_BOTH;
        if (makerGoes) {
            withdraw(maker, CloseReason.SELF_TRADE);
        }
        if (makerGoes || takerGoes) {
            return takerGoes ? CloseReason.SELF_TRADE : null;
        }
        long quantity = Math.min(maker.visible, taker.wanted(market, maker.price));
        if (quantity == 0) {
            return taker.byAmount ? CloseReason.SPENT : CloseReason.SPEND_LIMIT;
        }
        if (prevention == SelfTradePrevention.DECREMENT) {
            reduce(maker, quantity, maker.price);
            if (maker.isComplete()) {
                withdraw(maker, CloseReason.SELF_TRADE);
            }
            settle(maker);
            reduce(taker, quantity, maker.price);
            return taker.isComplete() ? CloseReason.SELF_TRADE : null;
        }
        trade(maker, taker, maker.price, quantity);
        settle(maker);
        return null;
    }

    private void reduce(NaiveOrder order, long quantity, long price) {
        order.use(quantity, market.totalUnits(price, quantity));
        listener.reduced(order.now(), quantity, market.totalUnits(price, quantity));
    }

    void trade(NaiveOrder maker, NaiveOrder taker, long price, long quantity) {
        long total = market.totalUnits(price, quantity);
        for (NaiveOrder order : List.of(maker, taker)) {
            order.use(quantity, total);
            order.filled += quantity;
        }
        lastPrice = price;
        prints.add(price);
        listener.traded(++trades, maker.now(), taker.now(), price, quantity, total);
    }

    /** What follows for an order that rests: a complete one leaves, an iceberg that shows nothing shows its next part at the back. */
    void settle(NaiveOrder order) {
        if (order.isComplete()) {
            open.remove(order);
        } else if (order.type == OrderType.LIMIT && order.visible == 0) {
            open.remove(order);
            queue(order, false);
        }
    }

    private void queue(NaiveOrder order, boolean waits) {
        order.waiting = waits;
        order.visible = waits ? 0 : order.with.shownUnits(order.remaining);
        order.arrival = ++arrivals;
        open.add(order);
        listener.rested(order.now());
    }

    void withdraw(NaiveOrder order, CloseReason reason) {
        open.remove(order);
        listener.closed(order.now(), reason);
    }

    /** Lets an order wait for its trigger, which the last trade may have been already. */
    void await(NaiveOrder order) {
        if (phase == Phase.CONTINUOUS && lastPrice != 0 && order.isTriggeredBy(lastPrice)) {
            trigger(order);
        } else {
            queue(order, true);
        }
    }

    private void trigger(NaiveOrder order) {
        open.remove(order);
        order.waiting = false;
        listener.triggered(order.now());
        enter(order);
    }

    /** Puts what an order became in its place. */
    void replace(NaiveOrder before, NaiveOrder after) {
        if (after.isComplete()) {
            withdraw(before, CloseReason.CANCELLED);
            return;
        }
        open.remove(before);
        if (after.keepsPlaceOf(before)) {
            open.add(after);
            listener.amended(after.now());
            return;
        }
        after.visible = 0;
        after.waiting = false;
        listener.amended(after.now());
        if (before.waiting) {
            await(after);
        } else {
            enter(after);
        }
    }

    /** Lets in what the trades so far triggered, the farthest first, then what its own trades triggered, and so on. */
    void elect() {
        while (phase == Phase.CONTINUOUS && !prints.isEmpty()) {
            List<Long> seen = List.copyOf(prints);
            prints.clear();
            long last = lastPrice;
            List<NaiveOrder> elected = waiting().filter(order -> seen.stream().anyMatch(order::isTriggeredBy))
                    .sorted(Comparator.comparingLong(order -> -Math.abs(order.with.stopPriceUnits() - last)))
                    .toList();
            for (NaiveOrder order : elected) {
                if (phase == Phase.CONTINUOUS) {
                    trigger(order);
                }
            }
        }
        prints.clear();
    }
}
