/**
 * What the local exchange is made of: its parts with their settings, the secrets between them, and what has to exist in them before anybody
 * can trade.
 *
 * <pre>
 *   kafka ─┬─ registry ─── topics ─── engine ─┐
 *          └──────────────────────────────────┴─ gateway ─── definitions
 *   keycloak ────────────────────────────────────┘
 * </pre>
 */
@NullMarked
package exchange.bourse.platform.local.stack;

import org.jspecify.annotations.NullMarked;
