package exchange.bourse.ledger;

import exchange.bourse.ledger.FinishedOrder.Outcome;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.market.CloseReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that accounts give to their orders, so that an order which is sent again is not placed again.
 *
 * <p>A name is unique among an account's open orders. After an order has ended, the same request under its name is still the same order for
 * a day, because a client that got no answer sends it again however the order fared; another request may have the name at once. An order
 * that never came into a book, or that its owner cancelled, frees its name: its owner knows what became of it.
 */
public final class ClientNames {

    /** How long the name of an order that ended tells a retry from a new order. */
    public static final Duration MEMORY = Duration.ofDays(1);

    private final LedgerState state;

    ClientNames(LedgerState state) {
        this.state = state;
    }

    /** Whether an order may not be placed because of its name. */
    boolean isTaken(String account, PlaceOrder command, long timeMs) {
        String name = command.clientOrderId();
        return name != null && (state.openRequest(account, name) != null
                || state.hasEnded(account, name, request(command), timeMs - MEMORY.toMillis(), timeMs));
    }

    /** An order was accepted. */
    void give(String account, PlaceOrder command) {
        String name = command.clientOrderId();
        if (name != null) {
            state.putOpenRequest(account, name, request(command));
        }
    }

    /** An order ended. */
    void end(FinishedOrder order, long timeMs) {
        OrderTerms terms = order.last().terms();
        String name = terms.clientOrderId();
        if (name == null) {
            return;
        }
        String request = state.openRequest(terms.account(), name);
        state.putOpenRequest(terms.account(), name, null);
        if (request != null && !isFreed(order.outcome() == Outcome.REJECT, order.reasonCode())) {
            state.rememberEnd(terms.account(), name, request, timeMs);
        }
    }

    /**
     * Whether an order that ended like this frees its name at once.
     *
     * @param rejected whether it never came into a book
     * @param reasonCode why it ended
     */
    public static boolean isFreed(boolean rejected, @Nullable String reasonCode) {
        return rejected || CloseReason.CANCELLED.code().equals(reasonCode);
    }

    /** What an order asks for, as one text. The limit of a market buy by quantity is the gateway's estimate, and no part of it. */
    private static String request(PlaceOrder order) {
        Wishes wishes = order.wishes();
        return Stream
                .of(order.market(), order.side(), order.type(), plain(order.price()), plain(order.quantity()),
                        plain(order.isByAmount() ? order.spendLimit() : null), wishes.timeInForce(), wishes.expiresAtMs(), wishes.trigger(),
                        plain(wishes.stopPrice()), plain(wishes.displayQuantity()), wishes.postOnly(), wishes.selfTrade())
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    private static String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? "" : decimal.stripTrailingZeros().toPlainString();
    }
}
