/** The figures that the programs of the exchange show, read and put in a few lines for a person. */
@NullMarked
package exchange.bourse.platform.local.figures;

import org.jspecify.annotations.NullMarked;
