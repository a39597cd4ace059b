/** What was measured, in files, with what it depends on. */
@NullMarked
package exchange.bourse.platform.bench.results;

import org.jspecify.annotations.NullMarked;
