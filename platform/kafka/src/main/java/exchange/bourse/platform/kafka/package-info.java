/** What the programs share of Kafka: serdes in Confluent's wire format, and the creation of topics and schemas from the catalogue. */
@NullMarked
package exchange.bourse.platform.kafka;

import org.jspecify.annotations.NullMarked;
