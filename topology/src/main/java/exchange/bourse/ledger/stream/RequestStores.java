package exchange.bourse.ledger.stream;

import exchange.bourse.ledger.ClientNames;
import exchange.bourse.stream.EmptyAwareWindowStore;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/** What accounts asked for under names of their own, while the order is open and for a while after. */
final class RequestStores {

    private static final String OPEN = "ledger-open-requests";
    private static final String ENDED = "ledger-ended-requests";
    /** Longer than it is asked about, so that what is found does not hang on when old entries are thrown away. */
    private static final Duration KEPT = ClientNames.MEMORY.plusHours(1);

    private final KeyValueStore<String, String> open;
    private final WindowStore<String, Integer> ended;

    RequestStores(ProcessorContext<?, ?> context) {
        open = context.getStateStore(OPEN);
        ended = context.getStateStore(ENDED);
    }

    /**
     * The stores to declare. That of what ended is a persistent one, which is ordered by name and then by time; the one in memory is ordered by
     * time first, so that a look for one name in a day walks over all that ended in that day.
     */
    static List<StoreBuilder<?>> builders() {
        return List.of(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(OPEN), Serdes.String(), Serdes.String()),
                EmptyAwareWindowStore.of(Stores.windowStoreBuilder(Stores.persistentWindowStore(ENDED, KEPT, Duration.ofMillis(1), false),
                        Serdes.String(), Serdes.Integer())));
    }

    @Nullable
    String open(String account, String clientOrderId) {
        return open.get(LedgerStores.key(account, clientOrderId));
    }

    void putOpen(String account, String clientOrderId, @Nullable String request) {
        open.put(LedgerStores.key(account, clientOrderId), request);
    }

    boolean hasEnded(String account, String clientOrderId, String request, long sinceMs, long nowMs) {
        try (WindowStoreIterator<Integer> ends = ended.fetch(LedgerStores.key(account, clientOrderId, request), sinceMs, nowMs)) {
            return ends.hasNext();
        }
    }

    void rememberEnd(String account, String clientOrderId, String request, long timeMs) {
        ended.put(LedgerStores.key(account, clientOrderId, request), 1, timeMs);
    }
}
