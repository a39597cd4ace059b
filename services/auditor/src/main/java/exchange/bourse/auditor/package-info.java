/** The auditor as a program: the rules of the audit topology on the whole history, a balance sheet, and proofs for members. */
@NullMarked
package exchange.bourse.auditor;

import org.jspecify.annotations.NullMarked;
