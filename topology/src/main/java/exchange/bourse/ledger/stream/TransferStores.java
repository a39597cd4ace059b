package exchange.bourse.ledger.stream;

import exchange.bourse.events.TransferEvent;
import exchange.bourse.ledger.KnownTransfer;
import exchange.bourse.ledger.TransferMemory;
import exchange.bourse.ledger.TransferPart;
import exchange.bourse.stream.SingleObjectSerde;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The ledger's memory of transfers in the stores of a task. */
final class TransferStores implements TransferMemory {

    private static final String TRANSFERS = "ledger-transfers";
    private static final String PREPARED_PARTS = "ledger-prepared-parts";

    private final KeyValueStore<String, TransferEvent> transfers;
    private final KeyValueStore<String, String> preparedParts;

    TransferStores(ProcessorContext<?, ?> context) {
        transfers = context.getStateStore(TRANSFERS);
        preparedParts = context.getStateStore(PREPARED_PARTS);
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(TRANSFERS), Serdes.String(),
                        SingleObjectSerde.of(TransferEvent.class)),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(PREPARED_PARTS), Serdes.String(), Serdes.String()));
    }

    @Override
    public @Nullable KnownTransfer find(String transferId) {
        TransferEvent stored = transfers.get(transferId);
        return stored == null ? null : TransferCodec.decode(stored);
    }

    @Override
    public void put(KnownTransfer transfer) {
        transfers.put(transfer.asked().transferId(), TransferCodec.encode(transfer, null));
    }

    @Override
    public boolean isPrepared(TransferPart part) {
        return preparedParts.get(key(part)) != null;
    }

    @Override
    public void prepare(TransferPart part) {
        preparedParts.put(key(part), part.asset());
    }

    @Override
    public void forget(TransferPart part) {
        preparedParts.delete(key(part));
    }

    private static String key(TransferPart part) {
        return String.join("|", part.account(), part.asset(), part.transferId());
    }
}
