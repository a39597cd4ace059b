/** What operators do: define currencies and markets, and book deposits. */
@NullMarked
package exchange.bourse.gateway.api.admin;

import org.jspecify.annotations.NullMarked;
