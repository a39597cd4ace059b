/**
 * Exact money. An amount is a {@code long} in its asset's smallest unit, and its name ends in {@code Units}; products are taken in 128 bits
 * and rounded once, in the direction that the rule at hand names. Nothing here is ever a floating-point number.
 */
@NullMarked
package exchange.bourse.money;

import org.jspecify.annotations.NullMarked;
