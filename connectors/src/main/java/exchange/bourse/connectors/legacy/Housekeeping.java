package exchange.bourse.connectors.legacy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.transforms.predicates.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change that Debezium captured only tidies Peatio's tables up, and tells nothing of what happened on the exchange. Two of its jobs
 * do that: {@code order:archive} deletes cancelled orders without trades that are a week old, and {@code liabilities:compact_orders} replaces
 * the entries that orders made in a day by their sums, whose {@code reference_type} is {@code CompactOrders}. Nothing else ever deletes from
 * these two tables. Who adds up all entries counts them twice with the sums, and not at all with the deletions.
 *
 * <p>Sums that a snapshot finds (Debezium's operation {@code r}) stay: what they replaced was gone before.
 *
 * @param <R> the type of record
 */
public final class Housekeeping<R extends ConnectRecord<R>> implements Predicate<R> {

    private static final String ORDERS = "orders";
    private static final String LIABILITIES = "liabilities";
    private static final String OPERATION = "op";
    private static final String CREATE = "c";
    private static final String DELETE = "d";
    private static final String AFTER = "after";
    private static final String REFERENCE_TYPE = "reference_type";
    private static final String SUM = "CompactOrders";

    @Override
    public boolean test(R record) {
        return switch (table(record.topic())) {
            case ORDERS -> isDeletion(record.value());
            case LIABILITIES -> isDeletion(record.value()) || isSum(record.value());
            default -> false;
        };
    }

    /** Topics end with the name of their table, whatever stands before it. */
    private static String table(String topic) {
        return topic.substring(topic.lastIndexOf('.') + 1);
    }

    /** A tombstone follows each deletion, for compacted topics. */
    private static boolean isDeletion(@Nullable Object value) {
        return value == null || (value instanceof Struct change && DELETE.equals(change.getString(OPERATION)));
    }

    private static boolean isSum(@Nullable Object value) {
        return value instanceof Struct change && CREATE.equals(change.getString(OPERATION)) && change.get(AFTER) instanceof Struct row
                && SUM.equalsIgnoreCase(row.getString(REFERENCE_TYPE));
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // There is nothing to choose.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
