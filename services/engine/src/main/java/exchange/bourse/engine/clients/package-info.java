/** How Kafka Streams reaches Kafka: its own clients, with producers that keep transactions whole. */
@NullMarked
package exchange.bourse.engine.clients;

import org.jspecify.annotations.NullMarked;
