/** The way in: what clients want, checked against what the views know, becomes commands in the log. */
@NullMarked
package exchange.bourse.gateway.commands;

import org.jspecify.annotations.NullMarked;
