package exchange.bourse.gateway.streams;

/** The kinds of streams. */
enum StreamKind {
    /** {@code global.tickers}: the last 24 hours of all markets. */
    TICKERS(false, true),
    /** {@code <market>.trades}. */
    TRADES(false, false),
    /** {@code <market>.ob-inc}: a snapshot of the book, then each change. */
    BOOK(false, false),
    /** {@code <market>.kline-<period>}: the newest k-line. */
    KLINE(false, true),
    /** {@code order}: each change of the account's orders. */
    ORDER(true, false),
    /** {@code trade}: the account's fills. */
    TRADE(true, false),
    /** {@code deposit}: each change of the account's deposits. */
    DEPOSIT(true, false),
    /** {@code balances}: what the account has, when it changed. */
    BALANCES(true, true),
    /** {@code deposit_address}: clients of Peatio ask for it; there are no addresses yet, so nothing is ever told. */
    DEPOSIT_ADDRESS(true, false);

    private final boolean isPrivate;
    private final boolean latestWins;

    StreamKind(boolean isPrivate, boolean latestWins) {
        this.isPrivate = isPrivate;
        this.latestWins = latestWins;
    }

    /** Whether it is an account's own. */
    boolean isPrivate() {
        return isPrivate;
    }

    /** Whether a later message takes the place of an earlier one, so that a slow reader may miss that; else every message counts. */
    boolean latestWins() {
        return latestWins;
    }
}
