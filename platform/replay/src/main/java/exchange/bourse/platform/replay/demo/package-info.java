/**
 * Markets that are alive, for people who look at the page of an exchange on which nobody else trades.
 *
 * <pre>
 *   Tape ──▶ Course ──▶ price ──▶ Quotes ──▶ maker: bids and asks around it, the oldest taken back
 *            there and    trades ──▶ Quotes ──▶ taker: small orders that trade at once
 *            back again
 * </pre>
 */
@NullMarked
package exchange.bourse.platform.replay.demo;

import org.jspecify.annotations.NullMarked;
