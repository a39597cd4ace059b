/**
 * What operators see of the topologies: figures, traces and the ways of single orders.
 *
 * <p>All of it is taken from outside, where Kafka Streams lets a wrapper look at what each processor is given and what it says. The rules of
 * the exchange know nothing of it, and a topology does the same with it or without.
 */
@NullMarked
package exchange.bourse.engine.observe;

import org.jspecify.annotations.NullMarked;
