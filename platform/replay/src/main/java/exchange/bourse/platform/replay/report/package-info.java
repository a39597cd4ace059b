/** What a replay found: checks that hold or not, each with its evidence, and how fast it went. */
@NullMarked
package exchange.bourse.platform.replay.report;

import org.jspecify.annotations.NullMarked;
