/**
 * The obvious book, written from the rules with a list and sorting, to compare the fast one with.
 *
 * <pre>
 *   NaiveOrderBook (commands, time, what the public sees)
 *        |-- NaiveAdmission  why an order or an amendment is refused
 *        |-- NaiveMatching   the open orders; what enters, trades, rests, waits, leaves
 *        '-- NaiveAuction    one price for all
 * </pre>
 *
 * <p>No rule of trading is shared with the fast book. What both ask is in one place and has tests of its own, written by hand: how a market
 * counts and what it allows ({@code Market}, {@code TradingRules}), whether an order agrees with itself and with its market ({@code
 * IncomingOrder}, {@code Instructions}), what a phase refuses ({@code Phase}), which orders a mass cancel means ({@code CancelScope}).
 */
@NullMarked
package exchange.bourse.matching.naive;

import org.jspecify.annotations.NullMarked;
