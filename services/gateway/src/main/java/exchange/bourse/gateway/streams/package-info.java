/**
 * WebSocket streams by the protocol of Peatio's ranger: what the views take in, told to whoever listens.
 *
 * <pre>
 *   views --&gt; StreamFeed --&gt; Channel (the newest messages of one stream) &lt;-- Subscription --- StreamSession --&gt; client
 *                              |                                                                 ^
 *                              \---------------------- Pacer: who has something to read ---------/
 * </pre>
 *
 * <p>A message is put into its channel once, and every session reads the channel at its own pace. So nothing is kept for a client, however
 * many there are and however slow: who falls behind by more than a channel holds is dropped.
 */
@NullMarked
package exchange.bourse.gateway.streams;

import org.jspecify.annotations.NullMarked;
