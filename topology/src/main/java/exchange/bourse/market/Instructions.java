package exchange.bourse.market;

/**
 * How an order wants to be treated, beyond its price and quantity.
 *
 * <p>An iceberg's next part comes at the back of the queue when the one before it has traded; in an auction all of it takes part (Xetra's
 * Market Model Equities, Release 14.0, 7.5.2).
 *
 * @param timeInForce how long it waits
 * @param expiresAtMs when a GTD order expires, in milliseconds since 1970; zero for others
 * @param trigger what it waits for before it enters the book
 * @param stopPriceUnits the price that triggers it; zero without a trigger
 * @param displayUnits how much of an iceberg is shown at a time; zero to show all
 * @param postOnly whether it must not trade when it arrives
 * @param selfTrade what happens instead of a trade with its own account
 */
public record Instructions(TimeInForce timeInForce, long expiresAtMs, Trigger trigger, long stopPriceUnits, long displayUnits,
        boolean postOnly, SelfTradePrevention selfTrade) {

    /** An order that waits until it is cancelled, and asks for nothing else. */
    public static final Instructions PLAIN = new Instructions(TimeInForce.GTC, 0, Trigger.NONE, 0, 0, false, SelfTradePrevention.NONE);

    /** The same with a time in force. */
    public Instructions lasting(TimeInForce duration, long untilMs) {
        return new Instructions(duration, untilMs, trigger, stopPriceUnits, displayUnits, postOnly, selfTrade);
    }

    /** The same with a trigger. */
    public Instructions triggeredBy(Trigger event, long priceUnits) {
        return new Instructions(timeInForce, expiresAtMs, event, priceUnits, displayUnits, postOnly, selfTrade);
    }

    /** The same as an iceberg. */
    public Instructions showing(long units) {
        return new Instructions(timeInForce, expiresAtMs, trigger, stopPriceUnits, units, postOnly, selfTrade);
    }

    /** The same as post-only. */
    public Instructions postingOnly() {
        return new Instructions(timeInForce, expiresAtMs, trigger, stopPriceUnits, displayUnits, true, selfTrade);
    }

    /** The same with a prevention of self-trades. */
    public Instructions preventing(SelfTradePrevention prevention) {
        return new Instructions(timeInForce, expiresAtMs, trigger, stopPriceUnits, displayUnits, postOnly, prevention);
    }

    /** Whether what does not trade at once may rest. */
    public boolean rests() {
        return timeInForce == TimeInForce.GTC || timeInForce == TimeInForce.GTD;
    }

    /** How much of a remaining quantity is shown. */
    public long shownUnits(long remainingUnits) {
        return displayUnits == 0 ? remainingUnits : Math.min(displayUnits, remainingUnits);
    }

    /** Whether the instructions agree with each other, whatever the order. */
    boolean agree() {
        boolean expiry = (timeInForce == TimeInForce.GTD) == (expiresAtMs > 0) && expiresAtMs >= 0;
        boolean stop = (trigger == Trigger.NONE) == (stopPriceUnits == 0);
        boolean resting = rests() || (displayUnits == 0 && !postOnly);
        return expiry && stop && resting && displayUnits >= 0 && !(postOnly && trigger != Trigger.NONE);
    }

    /** Whether they may be those of an order of a type. A market order never rests, shows nothing and cannot be all or nothing. */
    public boolean suit(OrderType type) {
        return agree() && switch (type) {
            case LIMIT -> true;
            case MARKET -> displayUnits == 0 && !postOnly && timeInForce != TimeInForce.FOK
                    && (timeInForce != TimeInForce.GTD || trigger != Trigger.NONE);
        };
    }
}
