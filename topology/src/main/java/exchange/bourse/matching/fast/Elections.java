package exchange.bourse.matching.fast;

import exchange.bourse.market.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets in the orders whose trigger has been reached, round by round. */
final class Elections {

    private final BookState state;
    private final Matcher matcher;
    private final List<OrderNode> elected = new ArrayList<>();

    Elections(BookState state, Matcher matcher) {
        this.state = state;
        this.matcher = matcher;
    }

    /** Runs until no trade triggers anything more. */
    void run() {
        while (state.phase == Phase.CONTINUOUS && state.highUnits != 0) {
            if (!state.triggers.isEmpty()) {
                state.triggers.collect(state.lowUnits, state.highUnits, elected);
            }
            forgetPrints();
            if (!elected.isEmpty()) {
                letIn();
            }
        }
        forgetPrints();
    }

    private void letIn() {
        long lastUnits = state.lastPriceUnits;
        elected.sort(Comparator.<OrderNode>comparingLong(order -> -Math.abs(order.instructions.stopPriceUnits() - lastUnits))
                .thenComparingLong(order -> order.arrival));
        for (OrderNode order : elected) {
            if (state.phase != Phase.CONTINUOUS) {
                break;
            }
            state.triggers.remove(order);
            order.waiting = false;
            state.listener.triggered(order);
            matcher.enter(order);
        }
        elected.clear();
    }

    private void forgetPrints() {
        state.lowUnits = Long.MAX_VALUE;
        state.highUnits = 0;
    }
}
