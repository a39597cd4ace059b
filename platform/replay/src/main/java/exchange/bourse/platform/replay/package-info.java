/**
 * Replays of recorded markets, played by a client through the front door and judged by what everybody can read.
 *
 * <pre>
 *   recording --> orders --HTTP--> gateway --> ... --> trades, order-events, balance-changes --> comparison --> report
 *       |                             |                (plain consumer, generic Avro)                ^
 *       |                             +--------------- k-lines, balances ----------------------------+
 *       +-------------------------------- what should have happened ---------------------------------+
 * </pre>
 *
 * All orders, both sides of every trade, come from one account. An account's commands are one ordered log, and so is the book of a market,
 * so a client that sends one order after the other keeps the recording's order through the whole pipeline, however many threads and
 * machines it runs on.
 */
@NullMarked
package exchange.bourse.platform.replay;

import org.jspecify.annotations.NullMarked;
