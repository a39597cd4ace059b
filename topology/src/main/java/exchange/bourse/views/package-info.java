/**
 * The views: stores that answer the gateway's queries, built from committed events only. Nothing here decides anything; whatever a view
 * says, the ledger is the authority.
 *
 * <pre>
 *   assets, markets ------------------------------> assets, markets         (global: all of them, in memory)
 *
 *   order-events     -> view-orders --------------> open-orders, closed-orders, order-index
 *   executions       -> view-executions ----------> account-trades, order-trades, pnl
 *   balance-changes  -> view-balances ------------> journal, balances, holders
 *   deposit-events   -> view-deposits ------------> deposits, deposit-index
 *   withdrawal-events -> view-withdrawals --------> withdrawals, withdrawal-index
 *   account-transfers -> view-account-transfers --> account-transfers
 *   members          -> view-members -------------> member-definitions
 *   transfer-events  -> view-transfers -----------> transfers, transfers-by-id
 *
 *   trades           -> view-trades --------------> market-trades           (the newest thousand of each market)
 *   book-updates     -> view-depth ---------------> depth                   (and in memory, as readers see it: Books)
 *   klines           -> view-klines --------------> klines                  (the later state of the two topics)
 *   klines-live      -> view-klines-live ---------> klines
 *   tickers          -> view-tickers -------------> tickers
 * </pre>
 *
 * <p>Writers are in {@link exchange.bourse.views.Views}; readers are {@link exchange.bourse.views.OrderViews}, {@link
 * exchange.bourse.views.AccountViews}, {@link exchange.bourse.views.FundsViews}, {@link exchange.bourse.views.PnlViews}, {@link
 * exchange.bourse.views.JournalViews}, {@link exchange.bourse.views.MarketViews} and {@link exchange.bourse.views.Definitions}.
 */
@NullMarked
package exchange.bourse.views;

import org.jspecify.annotations.NullMarked;
