/**
 * The REST gateway: it takes commands in, and answers queries from views of the committed events.
 *
 * <pre>
 *   client --token--> security --> api --> commands --> [account-commands], [book-commands]
 *                                   |         | asks
 *                                   +-------> views <-- committed events
 * </pre>
 *
 * <p>It decides nothing about money or matching: what it accepts is a command in the log, and what it shows is what came of it.
 */
@NullMarked
package exchange.bourse.gateway;

import org.jspecify.annotations.NullMarked;
