package exchange.bourse.matching;

import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import org.jspecify.annotations.Nullable;

/** A command as a value, so that the same can be given to two books, kept, and printed. */
public sealed interface BookCommand {

    @Nullable
    RejectReason applyTo(OrderBook book, BookListener listener);

    record Place(IncomingOrder order, long timeMs) implements BookCommand {
        @Override
        public @Nullable RejectReason applyTo(OrderBook book, BookListener listener) {
            return book.place(order, timeMs, listener);
        }
    }

    record Cancel(long orderId, String account, long timeMs) implements BookCommand {
        @Override
        public @Nullable RejectReason applyTo(OrderBook book, BookListener listener) {
            return book.cancel(orderId, account, timeMs, listener);
        }
    }

    record Amend(Amendment amendment, long timeMs) implements BookCommand {
        @Override
        public @Nullable RejectReason applyTo(OrderBook book, BookListener listener) {
            return book.amend(amendment, timeMs, listener);
        }
    }

    record CancelAll(CancelScope scope, long timeMs) implements BookCommand {
        @Override
        public @Nullable RejectReason applyTo(OrderBook book, BookListener listener) {
            return book.cancelAll(scope, timeMs, listener);
        }
    }

    record ChangePhase(Phase phase, long reopenAtMs, long timeMs) implements BookCommand {
        @Override
        public @Nullable RejectReason applyTo(OrderBook book, BookListener listener) {
            book.changePhase(phase, reopenAtMs, timeMs, listener);
            return null;
        }
    }

    record Redefine(Market market) implements BookCommand {
        @Override
        public @Nullable RejectReason applyTo(OrderBook book, BookListener listener) {
            book.redefine(market);
            return null;
        }
    }

    record Tick(long timeMs) implements BookCommand {
        @Override
        public @Nullable RejectReason applyTo(OrderBook book, BookListener listener) {
            book.tick(timeMs, listener);
            return null;
        }
    }
}
