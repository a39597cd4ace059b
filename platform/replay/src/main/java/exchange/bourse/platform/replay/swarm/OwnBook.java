package exchange.bourse.platform.replay.swarm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What a member did, as the member knows it: written down before the exchange has decided about it. Safe for many threads. */
final class OwnBook {

    private final Map<Long, Wish> orders = new ConcurrentHashMap<>();
    private final Map<String, Wish> wishesByName = new ConcurrentHashMap<>();
    private final Set<String> takenNames = ConcurrentHashMap.newKeySet();
    private final Set<Long> amended = ConcurrentHashMap.newKeySet();
    private final Set<Long> replaced = ConcurrentHashMap.newKeySet();
    private final Map<String, Movement> deposits = new ConcurrentHashMap<>();
    private final Map<String, Movement> withdrawals = new ConcurrentHashMap<>();
    private final Map<String, Movement> transfers = new ConcurrentHashMap<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final AtomicLong unclear = new AtomicLong();

    /** An order was taken. If it was sent more than once, its name tells which id it has in the end, and the answer does not. */
    void placed(long orderId, String name, Wish wish) {
        if (isUnsure(name)) {
            takenNames.add(name);
        } else {
            orders.put(orderId, wish);
        }
    }

    /** An order was sent, and nobody said what came of it; from now on its name tells. */
    void unsure(String name, Wish wish) {
        wishesByName.put(name, wish);
    }

    boolean isUnsure(String name) {
        return wishesByName.containsKey(name);
    }

    /** The exchange shows an order under a name; if that is one of those that nobody was sure of, this is it. */
    void seen(long orderId, String name) {
        Wish wish = wishesByName.get(name);
        if (wish != null) {
            orders.putIfAbsent(orderId, wish);
        }
    }

    /** Names of orders that were taken, and whose ids only their names tell. */
    Set<String> takenNames() {
        return takenNames;
    }

    void amended(long orderId) {
        amended.add(orderId);
    }

    /** A request for an order, sent again, did not give this order: it must have been refused. */
    void replaced(long orderId) {
        replaced.add(orderId);
    }

    void deposited(String tid, String asset, BigDecimal amount) {
        deposits.put(tid, new Movement(asset, amount, ""));
    }

    void withdrawn(String tid, String asset, BigDecimal amount) {
        withdrawals.put(tid, new Movement(asset, amount, ""));
    }

    void transferred(String tid, Movement movement) {
        transfers.put(tid, movement);
    }

    /** Something that must not be. */
    void problem(String what) {
        problems.add(what);
    }

    void requested() {
        requests.incrementAndGet();
    }

    void refused() {
        refusals.incrementAndGet();
    }

    /** A request got no answer, or one that does not tell what came of it; it is sent again. */
    void unclear() {
        unclear.incrementAndGet();
    }

    Map<Long, Wish> orders() {
        return orders;
    }

    boolean isReplaced(long orderId) {
        return replaced.contains(orderId);
    }

    boolean isAmended(long orderId) {
        return amended.contains(orderId);
    }

    Map<String, Movement> deposits() {
        return deposits;
    }

    Map<String, Movement> withdrawals() {
        return withdrawals;
    }

    Map<String, Movement> transfers() {
        return transfers;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    long requests() {
        return requests.get();
    }

    long refusals() {
        return refusals.get();
    }

    long unclearAnswers() {
        return unclear.get();
    }
}
