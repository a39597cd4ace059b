package exchange.bourse.gateway.commands;

import exchange.bourse.events.Side;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Trigger;
import exchange.bourse.marketdata.Level;
import exchange.bourse.views.MarketViews;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an account can pay for an order, as far as the views know, and what a market buy may spend. */
@Component
final class Affordability {

    /** Enough for nearly every market order; the whole book is only read when these are not. */
    private static final int LEVELS_FIRST = 50;
    private static final int LEVELS_MAX = 10_000;

    private final MarketViews markets;
    private final Funds funds;

    Affordability(MarketViews markets, Funds funds) {
        this.markets = markets;
        this.funds = funds;
    }

    /**
     * Checks that the account can pay.
     *
     * @param phase what the market does with orders now
     * @return what a market buy may spend, in quote; null for all other orders
     * @throws ApiException if it can't, or if a market order has nothing to trade with
     */
    @Nullable
    BigDecimal spendLimit(String account, Market market, Phase phase, OrderRequest order) {
        if (order.side() == Side.SELL) {
            boolean atOnce = order.price() == null && order.wishes().trigger() == Trigger.NONE && phase == Phase.CONTINUOUS;
            if (atOnce && markets.depth(market.id(), 1).bids().isEmpty()) {
                throw new ApiException(ErrorCode.ORDER_INSUFFICIENT_LIQUIDITY);
            }
            require(account, market.base(), order.commandQuantity());
            return null;
        }
        if (order.price() != null) {
            require(account, market.quote(), OrderRules.cost(market, order.price(), order.commandQuantity()));
            return null;
        }
        BigDecimal quoteAmount = order.quoteAmount();
        if (quoteAmount != null) {
            require(account, market.quote(), quoteAmount);
            return quoteAmount;
        }
        return estimated(account, market, order);
    }

    private void require(String account, String asset, BigDecimal wanted) {
        if (funds.available(account, asset, wanted).compareTo(wanted) < 0) {
            throw new ApiException(ErrorCode.INSUFFICIENT_BALANCE);
        }
    }

    private BigDecimal estimated(String account, Market market, OrderRequest order) {
        BigDecimal estimate = estimate(market, order);
        BigDecimal available = funds.available(account, market.quote(), estimate);
        if (available.signum() <= 0) {
            throw new ApiException(ErrorCode.INSUFFICIENT_BALANCE);
        }
        return SpendLimit.of(estimate, market.scales().quote(), available);
    }

    /** What a market buy would cost now; one that waits for a price, what it would cost there. */
    private BigDecimal estimate(Market market, OrderRequest order) {
        BigDecimal quantity = order.commandQuantity();
        BigDecimal stopPrice = order.wishes().stopPrice();
        if (stopPrice != null) {
            return stopPrice.multiply(quantity);
        }
        List<Level> best = markets.depth(market.id(), LEVELS_FIRST).asks();
        return SpendLimit.estimate(best, quantity)
                .or(() -> SpendLimit.estimate(markets.depth(market.id(), LEVELS_MAX).asks(), quantity))
                .orElseThrow(() -> new ApiException(ErrorCode.ORDER_INSUFFICIENT_LIQUIDITY));
    }
}
