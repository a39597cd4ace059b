package exchange.bourse.market;

import org.jspecify.annotations.Nullable;

/** What a market does with commands. An operator changes it in band; a circuit breaker changes it by itself. */
public enum Phase {
    /** Orders trade when they arrive. */
    CONTINUOUS(null),
    /** A call: orders gather, and may cross, until they all trade at one price (Xetra's Market Model Equities, Release 14.0, 13.1). */
    AUCTION(null),
    /** Nothing trades. Orders may be cancelled, and reduced in place. */
    HALTED(RejectReason.MARKET_HALTED),
    /** Nothing trades. Orders may be cancelled only. */
    LOCKED(RejectReason.MARKET_NOT_ENABLED),
    /** Only an operator may cancel orders. */
    DISABLED(RejectReason.MARKET_NOT_ENABLED);

    private final @Nullable RejectReason refusal;

    Phase(@Nullable RejectReason refusal) {
        this.refusal = refusal;
    }

    /** Why no order is taken now, or null if orders are. */
    public @Nullable RejectReason refusal() {
        return refusal;
    }

    /** Why an amendment is refused now, or null if it is not. */
    public @Nullable RejectReason amendmentRefusal(boolean inPlace) {
        return this == HALTED && inPlace ? null : refusal;
    }

    /** Why an owner may not cancel now, or null if owners may. */
    public @Nullable RejectReason cancelRefusal() {
        return this == DISABLED ? refusal : null;
    }
}
