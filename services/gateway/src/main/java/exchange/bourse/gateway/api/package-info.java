/** What all endpoints share: how requests are read and answers are written. */
@NullMarked
package exchange.bourse.gateway.api;

import org.jspecify.annotations.NullMarked;
