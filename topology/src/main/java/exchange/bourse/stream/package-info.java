/** What the topologies share: how they get their serdes, and how records are placed into the partitions of markets. */
@NullMarked
package exchange.bourse.stream;

import org.jspecify.annotations.NullMarked;
