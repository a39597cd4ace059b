package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows orders and levels from the events alone, and checks that they add up: what was ordered is filled, open or cancelled, and the
 * levels that the public was told are the sums of what shows.
 */
final class Conservation implements BookListener {

    private final BookListener next;
    private final Map<Long, Account> accounts = new HashMap<>();
    private final Map<String, Long> levels = new HashMap<>();

    Conservation(BookListener next) {
        this.next = next;
    }

    /** Notes an order before it is placed. */
    void ordered(IncomingOrder order) {
        accounts.putIfAbsent(order.id(), new Account(order.quantityUnits(), order.isByAmount() ? order.spendLimitUnits() : 0));
    }

    void refused(long orderId, @Nullable RejectReason reason) {
        if (reason != null && reason != RejectReason.ORDER_ID_TAKEN) {
            accounts.remove(orderId);
        }
    }

    /** Checks a book against what it has told. */
    void check(OrderBook book) {
        Map<String, Long> sums = new HashMap<>();
        book.orders().forEach(order -> {
            Account account = accounts.get(order.id());
            require(account != null && account.isBalanced(order.remainingUnits(), order.budgetUnits()), order);
            if (!order.waiting() && order.type() == exchange.bourse.market.OrderType.LIMIT) {
                sums.merge(order.side() + "@" + order.priceUnits(), order.visibleUnits(), Long::sum);
            }
        });
        if (!sums.equals(levels)) {
            throw new AssertionError("levels told %s, but there are %s".formatted(levels, sums));
        }
        long open = book.orders().count();
        long believed = accounts.values().stream().filter(account -> account.open).count();
        if (open != believed) {
            throw new AssertionError("%d orders are open, but %d were told to be".formatted(open, believed));
        }
    }

    private static void require(boolean holds, OrderView order) {
        if (!holds) {
            throw new AssertionError("what was ordered is not what is filled, open and cancelled: " + RestingOrder.of(order));
        }
    }

    private Account account(OrderView order) {
        Account account = accounts.get(order.id());
        if (account == null) {
            throw new AssertionError("nobody ordered " + RestingOrder.of(order));
        }
        return account;
    }

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
        for (OrderView order : new OrderView[]{maker, taker}) {
            Account account = account(order);
            account.filled += quantityUnits;
            account.spent += totalUnits;
            if (order.remainingUnits() == 0 && !order.byAmount()) {
                account.open = false;
                require(account.isBalanced(0, order.budgetUnits()), order);
                accounts.remove(order.id());
            }
        }
        next.traded(sequence, maker, taker, priceUnits, quantityUnits, totalUnits);
    }

    @Override
    public void rested(OrderView order) {
        account(order).open = true;
        next.rested(order);
    }

    @Override
    public void triggered(OrderView order) {
        account(order).open = false;
        next.triggered(order);
    }

    @Override
    public void amended(OrderView order) {
        account(order).ordered = account(order).filled + account(order).lost + order.remainingUnits();
        next.amended(order);
    }

    @Override
    public void reduced(OrderView order, long byUnits, long totalUnits) {
        account(order).lost += byUnits;
        account(order).spent += totalUnits;
        next.reduced(order, byUnits, totalUnits);
    }

    @Override
    public void closed(OrderView order, CloseReason reason) {
        require(account(order).isBalanced(order.remainingUnits(), order.budgetUnits()), order);
        accounts.remove(order.id());
        next.closed(order, reason);
    }

    @Override
    public void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits) {
        levels.compute(side + "@" + priceUnits, (key, before) -> quantityUnits == 0 ? null : quantityUnits);
        next.levelChanged(sequence, side, priceUnits, quantityUnits);
    }

    @Override
    public void phaseChanged(Phase phase, long reopenAtMs) {
        next.phaseChanged(phase, reopenAtMs);
    }

    /** What is known of one order. */
    private static final class Account {

        private long ordered;
        private final long amount;
        private long filled;
        private long lost;
        private long spent;
        private boolean open;

        Account(long ordered, long amount) {
            this.ordered = ordered;
            this.amount = amount;
        }

        boolean isBalanced(long remaining, long budget) {
            return amount == 0 ? ordered == filled + lost + remaining : amount == spent + budget;
        }
    }
}
