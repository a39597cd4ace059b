/**
 * The replay as an analyst: it reads the exchange's topics with a plain consumer and generic Avro, knowing nothing of the exchange's
 * classes.
 */
@NullMarked
package exchange.bourse.platform.replay.topics;

import org.jspecify.annotations.NullMarked;
