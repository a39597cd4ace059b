package exchange.bourse.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ledger's memory of transfers in maps. */
final class InMemoryTransfers implements TransferMemory {

    private final Map<String, KnownTransfer> transfers = new HashMap<>();
    private final Set<String> prepared = new HashSet<>();

    @Override
    public @Nullable KnownTransfer find(String transferId) {
        return transfers.get(transferId);
    }

    @Override
    public void put(KnownTransfer transfer) {
        transfers.put(transfer.asked().transferId(), transfer);
    }

    @Override
    public boolean isPrepared(TransferPart part) {
        return prepared.contains(part.name());
    }

    @Override
    public void prepare(TransferPart part) {
        prepared.add(part.name());
    }

    @Override
    public void forget(TransferPart part) {
        prepared.remove(part.name());
    }
}
