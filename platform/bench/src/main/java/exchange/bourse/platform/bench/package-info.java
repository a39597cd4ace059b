/**
 * How fast the parts of the exchange are, measured with JMH beside a well-known engine on the same commands in the same run.
 *
 * <pre>
 *   CommandStream --&gt; BookDriver: OurBook, TheirBook --&gt; BookBenchmark --&gt; CoreBench --&gt; core.json
 * </pre>
 */
@NullMarked
package exchange.bourse.platform.bench;

import org.jspecify.annotations.NullMarked;
