/**
 * Proof of determinism: the recorded commands of the ledger and of matching go through the same topologies again, on an empty cluster, and
 * what comes out is held against what is recorded, byte for byte.
 *
 * <pre>
 *   running exchange                                replay cluster
 *   [commands of a stage] ── up to the cut ──copy──▶ [commands] ──▶ the stage's topology ──▶ [what it says]
 *   [what it says] ──────────────▶ hash per partition =? hash per partition ◀───────────────────┘
 * </pre>
 *
 * <p>Each stage is replayed by itself, because its commands, in the order of their log, are all that it is a function of. What it says to
 * command topics is led to topics beside them, and so not taken for commands a second time. That both stages' outputs are those recorded,
 * those to command topics included, proves the whole of the trade path.
 */
@NullMarked
package exchange.bourse.verifier;

import org.jspecify.annotations.NullMarked;
