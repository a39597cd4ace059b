/** What Kafka Connect has to know about the database of a legacy exchange. */
@NullMarked
package exchange.bourse.connectors.legacy;

import org.jspecify.annotations.NullMarked;
