/**
 * The commands of a person at a terminal: {@code ./bourse up}, {@code down}, {@code status} and the others, one class each. They share
 * nothing but {@link exchange.bourse.platform.local.Local}; a running exchange is found through its files.
 */
@NullMarked
package exchange.bourse.platform.local;

import org.jspecify.annotations.NullMarked;
