package exchange.bourse.stream;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * Places records keyed by market into the partition that the market's definition names.
 *
 * <p>A topology's processors teach it each market before they forward a record of it. What it knows never changes, because a market's
 * partition is permanent; so it may be shared by the threads that run one topology.
 *
 * @param <V> the type of the values, which it does not look at
 */
public final class MarketPartitions<V> implements StreamPartitioner<String, V> {

    private final Map<String, Integer> partitionsByMarket = new ConcurrentHashMap<>();

    /** Remembers a market's partition. */
    public void learn(String market, int partition) {
        partitionsByMarket.put(market, partition);
    }

    /** The partitions that have a market. */
    public Set<Integer> learned() {
        return Set.copyOf(partitionsByMarket.values());
    }

    /**
     * The partition of the market that is the key.
     *
     * @throws IllegalStateException if the market was never learned
     */
    @Override
    public Optional<Set<Integer>> partitions(String topic, String market, @Nullable V value, int partitionCount) {
        Integer partition = partitionsByMarket.get(market);
        if (partition == null || partition >= partitionCount) {
            throw new IllegalStateException("market %s has no partition in topic %s: %s".formatted(market, topic, partition));
        }
        return Optional.of(Set.of(partition));
    }
}
