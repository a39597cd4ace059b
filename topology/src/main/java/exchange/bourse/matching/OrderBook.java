package exchange.bourse.matching;

import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The book of one market: price-time priority, trades at the resting price. One thread only, no clock, no chance: the same commands always
 * give the same events.
 *
 * <p>A command is atomic and has one outcome: null when it was accepted, else the reason for which it was refused and changed nothing. Each
 * carries the time of its record. Before a command does its own work, the book does what time asks of it, in this order: orders that
 * are due
 * expire, by expiry and then by id; an auction that is due reopens; the circuit breaker's window moves on.
 *
 * <p>After the command's own trades, the orders that they triggered enter, one after the other (the order of election that the JSE
 * scenarios of CoinTossX describe):
 * all that any price since the last election touched, first those whose stop price is farthest from the last trade's, then those that came
 * first. What their own trades trigger comes after them all. An election needs continuous trading: when the circuit breaker interrupts it,
 * the rest wait on.
 */
public interface OrderBook {

    /** The rules in force. */
    Market market();

    /** How far the book's sequences have come. */
    Counters counters();

    /** What the book knows beside its orders and sequences. */
    Session session();

    /** Puts new rules in force for the commands to come. Orders that rest stay as they are. */
    void redefine(Market definition);

    /**
     * Takes an order: it trades, rests, waits for its trigger, or is closed.
     *
     * <p>An order whose id is open already is refused with {@link RejectReason#ORDER_ID_TAKEN}: that is the same command again, and the
     * open
     * order is its outcome.
     */
    @Nullable
    RejectReason place(IncomingOrder order, long timeMs, BookListener listener);

    /** Takes an account's order out. */
    @Nullable
    RejectReason cancel(long orderId, String account, long timeMs, BookListener listener);

    /**
     * Changes an open order. To reduce its quantity, or to move only its expiry, keeps its place in the queue; so does, for an order that
     * waits, a change of its limit. Everything else sends it to the back, and it may trade (the replace scenarios of CoinTossX; Binance
     * keeps the priority of reduced orders alike). To
     * reduce it to what is filled already cancels it.
     */
    @Nullable
    RejectReason amend(Amendment amendment, long timeMs, BookListener listener);

    /** Takes out all orders of a scope: buys in priority, then sells in priority, then those that wait, by arrival. */
    @Nullable
    RejectReason cancelAll(CancelScope scope, long timeMs, BookListener listener);

    /**
     * Enters a phase, which is the operator's to ask. Continuous trading begins by trading all that crosses at auction prices.
     *
     * @param reopenAtMs when an auction is to end by itself; zero if it is not
     */
    void changePhase(Phase phase, long reopenAtMs, long timeMs, BookListener listener);

    /** Lets time pass. */
    void tick(long timeMs, BookListener listener);

    /** An open order, or null. */
    @Nullable
    RestingOrder order(long orderId);

    /** All resting orders of a side, in the order in which they would trade. */
    Stream<RestingOrder> orders(Side side);

    /** The best limit price of a side's resting orders, in quote units; empty without one. In an auction the two sides may cross. */
    OptionalLong bestPriceUnits(Side side);

    /** All orders that wait for a trigger, by arrival. */
    Stream<RestingOrder> waiting();

    /** What the orders would do in an auction that ended now. */
    Indicative indicative();

    /**
     * Checks that everything in the book agrees.
     *
     * @throws IllegalStateException if something does not
     */
    void verify();

    /** All open orders: buys, sells, those that wait. */
    default Stream<RestingOrder> orders() {
        return Stream.concat(Stream.concat(orders(Side.BUY), orders(Side.SELL)), waiting());
    }

    /** A number that says whether two books are equal, whatever they are made of. */
    default long stateHash() {
        return StateHash.of(counters(), session(), orders());
    }
}
