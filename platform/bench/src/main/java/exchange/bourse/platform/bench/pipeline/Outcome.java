package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.Utf8;

/** What an order leads to, and how to tell whose it is from the first fields of a record: what is measured pays for the measuring, too. */
enum Outcome {

    /** The committed execution. */
    EXECUTION(Topics.EXECUTIONS, "trade_id", "order_id") {
        @Override
        long orderId(BinaryDecoder record) throws IOException {
            record.readLong();
            return record.readLong();
        }
    },

    /** The committed balances after it: the first line of the journal transaction, since all come together. */
    BALANCE(Topics.BALANCE_CHANGES, "transaction_id", "line") {
        @Override
        long orderId(BinaryDecoder record) throws IOException {
            Utf8 transaction = record.readString(null);
            boolean first = record.readInt() == 0;
            String id = transaction.toString();
            return first && id.startsWith("trade-") ? Long.parseLong(id, id.lastIndexOf('-') + 1, id.length(), DECIMAL) : NOBODYS;
        }
    };

    /** In place of an id where a record is not about an order's execution. */
    static final long NOBODYS = -1;

    private static final int DECIMAL = 10;

    private final String topic;

    Outcome(Topic<?> topic, String... firstFields) {
        this.topic = topic.name();
        for (int i = 0; i < firstFields.length; i++) {
            String field = SpecificData.get().getSchema(topic.valueType()).getFields().get(i).name();
            if (!field.equals(firstFields[i])) {
                throw new IllegalStateException("field %d of %s is %s, not %s".formatted(i, topic.name(), field, firstFields[i]));
            }
        }
    }

    /** The topic where it is told. */
    String topic() {
        return topic;
    }

    /** The order that a record is about, or {@link #NOBODYS}. */
    abstract long orderId(BinaryDecoder record) throws IOException;
}
