package exchange.bourse.matching;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.market.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way into a book. Its cost is reserved.
 *
 * @param id id of the order
 * @param account owner of the order
 * @param side buy or sell
 * @param type limit or market; with a trigger, what the order becomes when it is triggered
 * @param priceUnits limit price; zero for market orders
 * @param quantityUnits quantity; {@link #BY_AMOUNT} for a market buy that is sized by what it may spend
 * @param spendLimitUnits the most that a market buy may spend, in quote units; {@link #NO_LIMIT} for all other orders
 * @param instructions how it wants to be treated
 */
public record IncomingOrder(long id, String account, Side side, OrderType type, long priceUnits, long quantityUnits, long spendLimitUnits,
        Instructions instructions) {

    /** Spend limit of orders that their price limits already, or that spend base. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** Quantity of a market buy that spends an amount of quote, whatever it gets for it. */
    public static final long BY_AMOUNT = 0;

    /** An order without instructions. */
    public IncomingOrder(long id, String account, Side side, OrderType type, long priceUnits, long quantityUnits, long spendLimitUnits) {
        this(id, account, side, type, priceUnits, quantityUnits, spendLimitUnits, Instructions.PLAIN);
    }

    /**
     * What is wrong with the order under a market's rules, whatever is in the book; null if nothing is.
     *
     * @param lastPriceUnits price of the last trade, zero if there was none
     * @param timeMs time of the command
     */
    public @Nullable RejectReason fault(Market market, long lastPriceUnits, long timeMs) {
        RejectReason own = fault(market, timeMs);
        if (own != null) {
            return own;
        }
        if (type == OrderType.MARKET && !isByAmount() && lastPriceUnits != 0 && !market.allowsValue(lastPriceUnits, quantityUnits)) {
            return RejectReason.VALUE_OUT_OF_BOUNDS;
        }
        boolean entersPriced = type == OrderType.LIMIT && instructions.trigger() == Trigger.NONE;
        return entersPriced && !market.withinBand(priceUnits, lastPriceUnits) ? RejectReason.PRICE_OUT_OF_BAND : null;
    }

    /**
     * What is wrong with the order under a market's rules, wherever the market's price is; null if nothing is.
     *
     * @param timeMs time of the command
     */
    public @Nullable RejectReason fault(Market market, long timeMs) {
        if (!instructions.suit(type) || !sizedRightly()) {
            return RejectReason.INVALID_INSTRUCTIONS;
        }
        boolean stopAllowed = instructions.trigger() == Trigger.NONE || market.allowsPrice(instructions.stopPriceUnits());
        boolean priceAllowed = type == OrderType.MARKET || market.allowsPrice(priceUnits);
        boolean quantityAllowed = isByAmount() || market.allowsQuantity(quantityUnits);
        boolean shownAllowed = instructions.displayUnits() == 0 || market.isWholeLots(instructions.displayUnits());
        if (!stopAllowed || !priceAllowed || !quantityAllowed || !shownAllowed) {
            return RejectReason.INVALID_VOLUME_OR_PRICE;
        }
        if (!valueAllowed(market)) {
            return RejectReason.VALUE_OUT_OF_BOUNDS;
        }
        return instructions.expiresAtMs() != 0 && instructions.expiresAtMs() <= timeMs ? RejectReason.ALREADY_EXPIRED : null;
    }

    /** Whether the order is sized by what it may spend. */
    public boolean isByAmount() {
        return quantityUnits == BY_AMOUNT;
    }

    private boolean sizedRightly() {
        boolean spends = type == OrderType.MARKET && side == Side.BUY;
        boolean limited = spendLimitUnits != NO_LIMIT;
        return (!limited || spends) && (!isByAmount() || limited) && spendLimitUnits > 0 && quantityUnits >= 0
                && (type == OrderType.LIMIT || priceUnits == 0);
    }

    private boolean valueAllowed(Market market) {
        return isByAmount()
                ? market.allowsValue(spendLimitUnits)
                : type == OrderType.MARKET || market.allowsValue(priceUnits, quantityUnits);
    }
}
