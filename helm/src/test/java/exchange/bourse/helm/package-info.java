/** The tests of the chart and of the image. */
@NullMarked
package exchange.bourse.helm;

import org.jspecify.annotations.NullMarked;
