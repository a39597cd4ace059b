/** How often the trade path commits: a wrapper around its processors, which know nothing of it. */
@NullMarked
package exchange.bourse.engine.pace;

import org.jspecify.annotations.NullMarked;
