/**
 * The trading page, which comes as files in the jar of {@code services/web}.
 *
 * <pre>
 *   /, /trade/btcusd, /wallets, /profile  ──▶ index.html      asked for anew each time
 *   /assets/*                             ──▶ named by their content, kept for ever
 *   /config.json                          ──▶ who issues tokens, and the page's name there
 * </pre>
 */
@NullMarked
package exchange.bourse.gateway.page;

import org.jspecify.annotations.NullMarked;
