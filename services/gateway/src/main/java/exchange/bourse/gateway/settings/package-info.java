/** The settings of the gateway, validated at start. */
@NullMarked
package exchange.bourse.gateway.settings;

import org.jspecify.annotations.NullMarked;
