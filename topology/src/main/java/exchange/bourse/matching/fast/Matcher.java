package exchange.bourse.matching.fast;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Phase;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.TradingRules;
import exchange.bourse.market.Trigger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets an order into the book: what trades at once, and what becomes of the rest. */
final class Matcher {

    private final BookState state;

    Matcher(BookState state) {
        this.state = state;
    }

    /** Whether a limit order of a side would trade at once. */
    boolean crosses(Ladder own, long priceUnits) {
        PriceLevel best = own.opposite.best();
        return best != null && own.reaches(own.key(priceUnits), best);
    }

    /** Lets an order in that is in no queue. */
    void enter(OrderNode taker) {
        boolean limit = !taker.unpriced;
        if (state.phase != Phase.CONTINUOUS) {
            state.rest(taker);
        } else if (limit && taker.instructions.trigger() != Trigger.NONE
                && !state.market.withinBand(taker.priceUnits, state.lastPriceUnits)) {
            state.close(taker, CloseReason.PRICE_BAND);
        } else if (taker.instructions.timeInForce() == TimeInForce.FOK && !fillable(taker)) {
            state.close(taker, CloseReason.FILL_OR_KILL);
        } else {
            CloseReason end = match(taker);
            if (end == null) {
                state.finish(taker);
            } else if (limit && end != CloseReason.SELF_TRADE && taker.instructions.rests()) {
                state.rest(taker);
            } else {
                state.close(taker, end);
            }
        }
    }

    /** Trades what trades. Returns null if that was all of the order, else why it ended. */
    private @Nullable CloseReason match(OrderNode taker) {
        Ladder own = taker.ladder;
        Ladder opposite = own.opposite;
        boolean limit = !taker.unpriced;
        long bound = own.key(limit ? taker.priceUnits : collarUnits(own.side));
        while (!taker.isComplete()) {
            PriceLevel level = opposite.best();
            if (level == null) {
                return limit ? CloseReason.IMMEDIATE_OR_CANCEL : nothingLeft(taker);
            }
            if (!own.reaches(bound, level)) {
                return limit ? CloseReason.IMMEDIATE_OR_CANCEL : CloseReason.PRICE_BAND;
            }
            long priceUnits = level.priceUnits();
            if (breaks(priceUnits)) {
                state.enter(Phase.AUCTION, state.nowMs + state.market.rules().breaker().callMs());
                return CloseReason.INTERRUPTED;
            }
            CloseReason end = meet(taker, Objects.requireNonNull(level.first(), "the best level has orders"), priceUnits);
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    /** One meeting of two orders. Returns why the taker ends, or null if it goes on. */
    private @Nullable CloseReason meet(OrderNode taker, OrderNode maker, long priceUnits) {
        SelfTradePrevention prevention = taker.instructions.selfTrade();
        boolean prevented = prevention != SelfTradePrevention.NONE && maker.account.equals(taker.account);
        if (prevented && prevention != SelfTradePrevention.DECREMENT) {
            if (prevention != SelfTradePrevention.CANCEL_NEWEST) {
                state.withdraw(maker, CloseReason.SELF_TRADE);
            }
            return prevention == SelfTradePrevention.CANCEL_OLDEST ? null : CloseReason.SELF_TRADE;
        }
        long quantityUnits = maker.visibleUnits;
        if (!taker.byAmount) {
            quantityUnits = Math.min(quantityUnits, taker.remainingUnits);
        }
        if (taker.isLimited()) {
            quantityUnits = Math.min(quantityUnits, state.market.affordableUnits(taker.budgetUnits, priceUnits));
        }
        if (quantityUnits == 0) {
            return taker.byAmount ? CloseReason.SPENT : CloseReason.SPEND_LIMIT;
        }
        if (prevented) {
            return decrement(taker, maker, quantityUnits, state.market.totalUnits(priceUnits, quantityUnits));
        }
        trade(taker, maker, priceUnits, quantityUnits);
        return null;
    }

    private void trade(OrderNode taker, OrderNode maker, long priceUnits, long quantityUnits) {
        long totalUnits = state.market.totalUnits(priceUnits, quantityUnits);
        spend(taker, quantityUnits, totalUnits);
        taker.filledUnits += quantityUnits;
        maker.filledUnits += quantityUnits;
        state.take(maker, quantityUnits);
        state.printed(priceUnits);
        state.trades++;
        state.listener.traded(state.trades, maker, taker, priceUnits, quantityUnits, totalUnits);
        if (maker.remainingUnits == 0) {
            state.unlink(maker);
            state.finish(maker);
        } else if (maker.visibleUnits == 0) {
            state.refresh(maker);
        }
    }

    private @Nullable CloseReason decrement(OrderNode taker, OrderNode maker, long quantityUnits, long totalUnits) {
        spend(taker, quantityUnits, totalUnits);
        state.take(maker, quantityUnits);
        state.listener.reduced(maker, quantityUnits, totalUnits);
        if (maker.remainingUnits == 0) {
            state.withdraw(maker, CloseReason.SELF_TRADE);
        } else if (maker.visibleUnits == 0) {
            state.refresh(maker);
        }
        state.listener.reduced(taker, quantityUnits, totalUnits);
        return taker.isComplete() ? CloseReason.SELF_TRADE : null;
    }

    private static void spend(OrderNode taker, long quantityUnits, long totalUnits) {
        if (!taker.byAmount) {
            taker.remainingUnits -= quantityUnits;
        }
        if (taker.isLimited()) {
            taker.budgetUnits -= totalUnits;
        }
    }

    /** Whether all of an order would trade at once, with nobody of its own account unless that one is cancelled for it. */
    private boolean fillable(OrderNode taker) {
        Ladder own = taker.ladder;
        Ladder opposite = own.opposite;
        long missingUnits = taker.remainingUnits;
        for (int rank = opposite.size() - 1; rank >= 0 && missingUnits > 0; rank--) {
            PriceLevel level = opposite.at(rank);
            if (level.isEmpty()) {
                continue;
            }
            if (!own.reaches(own.key(taker.priceUnits), level) || breaks(level.priceUnits())) {
                return false;
            }
            if (taker.instructions.selfTrade() == SelfTradePrevention.NONE) {
                missingUnits -= level.totalUnits;
                continue;
            }
            long ownUnits = 0;
            long aheadUnits = 0;
            for (OrderNode maker = level.first(); maker != null; maker = PriceLevel.after(maker)) {
                if (maker.account.equals(taker.account)) {
                    ownUnits += maker.remainingUnits;
                } else if (ownUnits == 0) {
                    aheadUnits += maker.visibleUnits;
                }
            }
            if (ownUnits > 0 && taker.instructions.selfTrade() != SelfTradePrevention.CANCEL_OLDEST) {
                return missingUnits <= aheadUnits;
            }
            missingUnits -= level.totalUnits - ownUnits;
        }
        return missingUnits <= 0;
    }

    /** Whether a trade at a price is one that the circuit breaker does not let happen. */
    private boolean breaks(long priceUnits) {
        CircuitBreaker breaker = state.market.rules().breaker();
        return breaker.isOn() && state.windowPriceUnits != 0 && Math.abs(priceUnits - state.windowPriceUnits) > TradingRules
                .reachUnits(breaker.bandMillionths(), state.windowPriceUnits);
    }

    private long collarUnits(Side side) {
        TradingRules rules = state.market.rules();
        return side == Side.BUY ? rules.bandCeilingUnits(state.lastPriceUnits) : rules.bandFloorUnits(state.lastPriceUnits);
    }

    private static CloseReason nothingLeft(OrderNode taker) {
        return taker.byAmount && taker.budgetUnits == 0 ? CloseReason.SPENT : CloseReason.NO_LIQUIDITY;
    }
}
