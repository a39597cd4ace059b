package exchange.bourse.ledger;

import org.jspecify.annotations.Nullable;

/** What a ledger remembers of transfers, and of its accounts' parts of them. */
public interface TransferMemory {

    /** A transfer, or null. */
    @Nullable
    KnownTransfer find(String transferId);

    /** Remembers a transfer as it is now. */
    void put(KnownTransfer transfer);

    /** Whether an account holds its part of a transfer ready. */
    boolean isPrepared(TransferPart part);

    /** Remembers that an account holds its part of a transfer ready. */
    void prepare(TransferPart part);

    /** Forgets a part of a transfer that is booked or given back. */
    void forget(TransferPart part);
}
