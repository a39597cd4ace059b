/** The way out: runs the views of the committed events in this process, and answers queries from them. */
@NullMarked
package exchange.bourse.gateway.views;

import org.jspecify.annotations.NullMarked;
