/** What has to be done to a cluster before the exchange can run on it, as a program. */
@NullMarked
package exchange.bourse.administrator;

import org.jspecify.annotations.NullMarked;
