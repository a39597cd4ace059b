/**
 * Keeps a set of processes running for as long as this one lives, and not a second longer.
 *
 * <pre>
 *   Supervisor ── Keeper (one per part) ── pipe ── guard.sh ── the part's process group
 * </pre>
 *
 * The guard sees the end of the pipe when the supervisor stops the part, and just as well when the supervisor is killed. What people want
 * of single parts, and what the parts are doing, goes through files ({@link exchange.bourse.platform.local.supervision.StatusBoard}), so
 * that any other process can ask.
 */
@NullMarked
package exchange.bourse.platform.local.supervision;

import org.jspecify.annotations.NullMarked;
