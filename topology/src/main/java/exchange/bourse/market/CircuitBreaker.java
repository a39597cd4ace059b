package exchange.bourse.market;

/**
 * When trading stops by itself. In each window of time, prices may move by the band from the price at which the window began; a trade beyond
 * it does not happen, and the market goes into a call auction instead. The JSE calls it a volatility auction, Xetra a volatility
 * interruption, with the same effect on the order that causes it: it trades until the next price leaves the range, unless it is fill or kill
 * (Market Model Equities, Release 14.0, 11.1). The reference that moves on with each window is this exchange's own rule, for a market that
 * never closes.
 *
 * @param bandMillionths how far prices may move, in millionths of the reference; zero switches the breaker off
 * @param windowMs length of a window; windows begin at its multiples since 1970
 * @param callMs how long the auction gathers orders
 */
public record CircuitBreaker(int bandMillionths, long windowMs, long callMs) {

    /** No breaker. */
    public static final CircuitBreaker OFF = new CircuitBreaker(0, 1, 1);

    /** Checks that the windows have a length. */
    public CircuitBreaker {
        if (bandMillionths < 0 || windowMs <= 0 || callMs <= 0) {
            throw new IllegalArgumentException("a circuit breaker needs a band of zero or more, and times above zero: %d, %d, %d"
                    .formatted(bandMillionths, windowMs, callMs));
        }
    }

    /** Whether there is a breaker. */
    public boolean isOn() {
        return bandMillionths > 0;
    }
}
