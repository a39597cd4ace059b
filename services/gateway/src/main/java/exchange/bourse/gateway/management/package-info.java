/**
 * The management API, by which servers of the operator act on the exchange: every request is a signed document, and each endpoint says who has
 * to sign it. Nothing of a request but its path and its signed payload is read.
 *
 * <pre>
 *   request -> ManagementGate -> Multisig (Keychain, Replays) -> SignedRequest -> controller
 * </pre>
 *
 * <p>A controller is a method with {@link exchange.bourse.gateway.management.Scoped} and a parameter of {@link
 * exchange.bourse.gateway.management.SignedRequest}; one without the former is never called.
 */
@NullMarked
package exchange.bourse.gateway.management;

import org.jspecify.annotations.NullMarked;
