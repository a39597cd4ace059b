/**
 * The typed catalogue of all topics: the only place where a topic's name, types, partitions, retention and owner stand. Programs, charts
 * and documents read it from here.
 */
@NullMarked
package exchange.bourse.catalogue;

import org.jspecify.annotations.NullMarked;
