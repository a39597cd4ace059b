package exchange.bourse.ledger;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an order wants to be treated, in decimals as they were given. Whether the wishes agree with each other is for the book to say.
 *
 * @param timeInForce how long it waits
 * @param expiresAtMs when it expires, in milliseconds since 1970; zero without an end
 * @param trigger what it waits for
 * @param stopPrice price that triggers it, in quote; null without a trigger
 * @param displayQuantity how much of an iceberg is shown, in base; null to show all
 * @param postOnly whether it must not trade when it arrives
 * @param selfTrade what happens instead of a trade with its own account
 */
public record Wishes(TimeInForce timeInForce, long expiresAtMs, Trigger trigger, @Nullable BigDecimal stopPrice,
        @Nullable BigDecimal displayQuantity, boolean postOnly, SelfTradePrevention selfTrade) {

    /** Drops zeros at the end, so that equal wishes are equal however their numbers were written. */
    public Wishes {
        stopPrice = stopPrice == null ? null : stopPrice.stripTrailingZeros();
        displayQuantity = displayQuantity == null ? null : displayQuantity.stripTrailingZeros();
    }

    /** Wishes for nothing. */
    public static final Wishes NONE = new Wishes(TimeInForce.GTC, 0, Trigger.NONE, null, null, false, SelfTradePrevention.NONE);

    /**
     * The wishes in the units of a market.
     *
     * @throws ArithmeticException if a number cannot be counted in them
     */
    public Instructions in(Market market) {
        return new Instructions(timeInForce, expiresAtMs, trigger, Decimals.unitsOrZero(stopPrice, market.scales().price()),
                Decimals.unitsOrZero(displayQuantity, market.scales().base()), postOnly, selfTrade);
    }
}
