/**
 * A market that is alive, for people who look at the page of an exchange on which nobody else trades.
 *
 * <pre>
 *   FairPrice ──▶ Quotes       ──▶ maker: bids and asks around it, the oldest taken back
 *    wanders                 └───▶ taker: small orders that trade at once
 * </pre>
 */
@NullMarked
package exchange.bourse.platform.replay.demo;

import org.jspecify.annotations.NullMarked;
