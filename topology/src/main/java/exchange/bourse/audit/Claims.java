package exchange.bourse.audit;

import exchange.bourse.audit.AuditState.Claim;
import exchange.bourse.audit.AuditState.OrderTerms;
import exchange.bourse.audit.Evidence.FundsStated;
import exchange.bourse.audit.Evidence.MarketDefined;
import exchange.bourse.audit.Evidence.OrderName;
import exchange.bourse.audit.Evidence.OrderStated;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows what open orders, deposits and withdrawals say is locked for them: with each command it changes as the locked balances do. */
final class Claims {

    private final AuditState state;
    private final Matches matches;
    private final Consumer<Violation> violations;

    Claims(AuditState state, Matches matches, Consumer<Violation> violations) {
        this.state = state;
        this.matches = matches;
        this.violations = violations;
    }

    /** The name of a member's locked balance for matching it with what claims it. */
    static String name(String asset, String member) {
        return "locked/%s/%s".formatted(asset, member);
    }

    /** The name of an order for matching it with its command. */
    static String name(OrderName order) {
        return "order/%s/%d/%s".formatted(order.account(), order.id(), order.uuid());
    }

    /** The name of an order among those of its account. */
    static String key(String account, long orderId) {
        return account + "/" + orderId;
    }

    /** Takes in an order. The first word about one that is not open is the outcome of a command that placed it. */
    void state(OrderStated order, long nowMs) {
        String name = name(order.order());
        if (state.claims().get(name) == null) {
            matches.find(name, order.rejected() ? Mandates.REJECTED : Mandates.ACCEPTED, order.timeMs(), nowMs);
            if (order.rejected()) {
                forgetTerms(order.order());
            }
        }
        MarketDefined market = state.markets().get(order.market());
        if (market != null) {
            String asset = order.buys() ? market.quote() : market.base();
            claim(name, order.open() ? new Claim(order.order().account(), asset, order.reserved()) : null, order.timeMs(), nowMs);
        } else if (order.open()) {
            violations.accept(new Violation(Violation.Kind.NOT_COMMANDED, name, "market %s is not defined".formatted(order.market()),
                    order.timeMs()));
        }
    }

    /** Takes in a deposit or withdrawal. */
    void state(FundsStated funds, long nowMs) {
        claim(funds.id(), funds.locked().signum() == 0 ? null : new Claim(funds.account(), funds.asset(), funds.locked()), funds.timeMs(),
                nowMs);
    }

    private void claim(String name, @Nullable Claim after, long timeMs, long nowMs) {
        Claim before = state.claims().get(name);
        if (before != null) {
            matches.shift(name(before.asset(), before.account()), before.amount().negate(), BigDecimal.ZERO, timeMs, nowMs);
        }
        if (after == null) {
            state.claims().remove(name);
        } else {
            matches.shift(name(after.asset(), after.account()), after.amount(), BigDecimal.ZERO, timeMs, nowMs);
            state.claims().put(name, after);
        }
    }

    private void forgetTerms(OrderName order) {
        OrderTerms terms = state.orders().get(key(order.account(), order.id()));
        if (terms != null && terms.uuid().equals(order.uuid())) {
            state.orders().remove(key(order.account(), order.id()));
        }
    }
}
