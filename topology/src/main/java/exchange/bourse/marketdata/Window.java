package exchange.bourse.marketdata;

import java.util.Comparator;

/**
 * A k-line: a window of time and what was traded in it.
 *
 * @param period length of the window
 * @param openMs when it opened, in milliseconds since 1970
 * @param candle what was traded
 */
public record Window(Period period, long openMs, Candle candle) {

    /** The order in which windows close: the shorter ones first of those that close together. */
    static final Comparator<Window> BY_CLOSE = Comparator.comparingLong(Window::closeMs).thenComparing(Window::period);

    /** When it closes: the first moment that is not in it. */
    public long closeMs() {
        return period.nextOpen(openMs);
    }

    /** The window with one more candle at its end. */
    Window plus(Candle next) {
        return new Window(period, openMs, candle.join(next));
    }
}
