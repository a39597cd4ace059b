package exchange.bourse.views;

import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money that comes in or goes out. */
public sealed interface Transaction {

    /** Its id, unique for its account. */
    String id();

    /** Whose it is. */
    String account();

    /** What it is an amount of. */
    String asset();

    /** The transaction outside that carried it; that of a deposit is its id. */
    @Nullable
    String txid();

    /** When the exchange heard of it. */
    Instant createdAt();

    /** When it last changed. */
    Instant updatedAt();

    /** Whether it was refused on arrival, perhaps because another has its id. */
    boolean refused();

    /**
     * Money that comes in.
     *
     * @param event the deposit
     */
    record In(DepositEvent event) implements Transaction {

        @Override
        public String id() {
            return event.getDepositId();
        }

        @Override
        public String account() {
            return event.getAccount();
        }

        @Override
        public String asset() {
            return event.getAsset();
        }

        @Override
        public String txid() {
            return event.getDepositId();
        }

        @Override
        public Instant createdAt() {
            return event.getCreatedAt();
        }

        @Override
        public Instant updatedAt() {
            return event.getUpdatedAt();
        }

        @Override
        public boolean refused() {
            return event.getState() == DepositState.REJECTED && event.getReason() != null;
        }
    }

    /**
     * Money that goes out.
     *
     * @param event the withdrawal
     */
    record Out(WithdrawalEvent event) implements Transaction {

        @Override
        public String id() {
            return event.getWithdrawalId();
        }

        @Override
        public String account() {
            return event.getAccount();
        }

        @Override
        public String asset() {
            return event.getAsset();
        }

        @Override
        public @Nullable String txid() {
            return event.getTxid();
        }

        @Override
        public Instant createdAt() {
            return event.getCreatedAt();
        }

        @Override
        public Instant updatedAt() {
            return event.getUpdatedAt();
        }

        @Override
        public boolean refused() {
            return event.getState() == WithdrawalState.REJECTED && event.getReason() != null;
        }
    }
}
