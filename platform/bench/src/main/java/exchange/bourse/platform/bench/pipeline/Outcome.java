package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.specific.SpecificData;

/** What an order leads to, and how to tell whose it is from the first fields of a record: what is measured pays for the measuring, too. */
enum Outcome {

    /** It was executed: matching committed its trade. One trade is the execution of two orders. */
    TRADE(Topics.TRADES, "trade_id", "market", "sequence", "price", "quantity", "total", "taker_side", "maker_order_id", "taker_order_id") {
        @Override
        void orderIds(BinaryDecoder record, LongConsumer each) throws IOException {
            record.readLong();
            record.skipString();
            record.readLong();
            record.skipBytes();
            record.skipBytes();
            record.skipBytes();
            record.readEnum();
            each.accept(record.readLong());
            each.accept(record.readLong());
        }
    },

    /** It was settled: the ledger committed the balances after it and, in the same transaction, the account's view of the execution. */
    SETTLEMENT(Topics.EXECUTIONS, "trade_id", "order_id") {
        @Override
        void orderIds(BinaryDecoder record, LongConsumer each) throws IOException {
            record.readLong();
            each.accept(record.readLong());
        }
    };

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

    /** Tells the ids of the orders that a record is about. */
    abstract void orderIds(BinaryDecoder record, LongConsumer each) throws IOException;
}
