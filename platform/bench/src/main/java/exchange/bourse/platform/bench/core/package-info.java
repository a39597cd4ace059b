/**
 * How fast the order book is, measured with JMH beside a well-known engine on the same commands in the same run.
 *
 * <pre>
 *   CommandStream --&gt; BookDriver: OurBook, TheirBook --&gt; BookBenchmark --&gt; CoreBench --&gt; core.json
 * </pre>
 */
@NullMarked
package exchange.bourse.platform.bench.core;

import org.jspecify.annotations.NullMarked;
