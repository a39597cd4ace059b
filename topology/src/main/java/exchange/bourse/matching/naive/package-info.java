/** The obvious book, written from the rules with lists and sorting, to compare the fast one with. */
@NullMarked
package exchange.bourse.matching.naive;

import org.jspecify.annotations.NullMarked;
