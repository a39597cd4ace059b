/** The connectors with real parts: a broker, a registry, a worker and databases. */
@NullMarked
package exchange.bourse.connectors;

import org.jspecify.annotations.NullMarked;
