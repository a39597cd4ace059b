/**
 * The auditor: recomputes what the ledger did from what it was asked and what it says, with code of its own. It shares with the ledger the
 * events and the chart of accounts as documents, and not one class.
 *
 * <p>Everything that one command makes happen carries the time of that command, in whatever topic it is. So what the auditor compares, it
 * compares by that time: the order in which it reads the topics does not matter, and nothing that is still on its way looks like a
 * difference. Plain Java: no Kafka, no clock.
 */
@NullMarked
package exchange.bourse.audit;

import org.jspecify.annotations.NullMarked;
