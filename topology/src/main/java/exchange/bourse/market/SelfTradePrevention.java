package exchange.bourse.market;

/**
 * What happens instead of a trade between two orders of one account. The order that arrives decides; what the resting one asked for is of
 * no account (Binance's STP FAQ: EXPIRE_TAKER, EXPIRE_MAKER, EXPIRE_BOTH, DECREMENT; Coinbase's matching engine: cn, co, cb, dc).
 */
public enum SelfTradePrevention {
    /** They trade. */
    NONE,
    /** What is left of the arriving order is cancelled. */
    CANCEL_NEWEST,
    /** The resting order is cancelled, and the arriving one goes on. */
    CANCEL_OLDEST,
    /** Both are cancelled. */
    CANCEL_BOTH,
    /** Both are reduced by what they would have traded; the one with nothing left is cancelled. */
    DECREMENT
}
