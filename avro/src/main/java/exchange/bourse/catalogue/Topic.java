package exchange.bourse.catalogue;

import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/**
 * A Kafka topic as the exchange uses it. Every topic has text keys and values of one Avro record type.
 *
 * @param <V> the type of the values
 * @param name the topic's name
 * @param kind whether it carries commands, events or the latest state per key
 * @param keyedBy what the key is, which also says how many partitions there are
 * @param valueType the generated class of the values
 * @param retention how long records are kept; {@link #FOREVER} for always
 * @param owner the only writer of an event or state topic; the only reader of a command topic
 * @param purpose one sentence for people
 */
public record Topic<V extends SpecificRecord>(String name, Kind kind, Key keyedBy, Class<V> valueType, Duration retention, Owner owner,
        String purpose) {

    /** Retention of a topic from which nothing is ever deleted. */
    public static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Checks the name: lower-case words joined by hyphens, as Kafka and its metrics both take. */
    public Topic {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("topic name must be lower-case words joined by hyphens: " + name);
        }
    }

    /** Number of partitions, which is permanent: it follows from what the topic is keyed by, so that topics of one key can be joined. */
    public int partitions() {
        return keyedBy.partitions();
    }

    /** The registry's subject for the values, by Confluent's topic name strategy. */
    public String valueSubject() {
        return name + "-value";
    }

    /** What a topic is for, from which its cleanup, time stamps and schema rules follow. */
    public enum Kind {
        /** Many writers, one reader; kept in full, stamped by the broker, so that a replay sees the same order and times. */
        COMMANDS(false, true, SchemaRule.BACKWARD),
        /** One writer, many readers; kept for a time. */
        EVENTS(false, false, SchemaRule.FULL),
        /** One writer, many readers; the latest record of each key is kept for ever. */
        STATE(true, false, SchemaRule.FULL);

        private final boolean compacted;
        private final boolean stampedByBroker;
        private final SchemaRule schemaRule;

        Kind(boolean compacted, boolean stampedByBroker, SchemaRule schemaRule) {
            this.compacted = compacted;
            this.stampedByBroker = stampedByBroker;
            this.schemaRule = schemaRule;
        }

        /** Whether only the latest record of each key is kept. */
        public boolean compacted() {
            return compacted;
        }

        /** Whether records carry the broker's append time in place of the writer's clock. */
        public boolean stampedByBroker() {
            return stampedByBroker;
        }

        /** How the value's schema may change. */
        public SchemaRule schemaRule() {
            return schemaRule;
        }
    }

    /** What a topic is keyed by. */
    public enum Key {
        /** The account's id, spread by hash. */
        ACCOUNT(4),
        /** The id of a transfer, spread by hash over the partitions of the ledger. */
        TRANSFER(4),
        /** The market's id, in the partition that the market's definition names. */
        MARKET(8),
        /** The market's id and the name of a period, as {@code btcusd/5m}, in the market's partition. */
        MARKET_PERIOD(8),
        /** The id of an asset, a market or another thing that is defined, in the one partition there is. */
        DEFINITION(1),
        /** The number of a partition of the ledger, in the one partition there is. */
        LEDGER_PARTITION(1);

        private final int partitions;

        Key(int partitions) {
            this.partitions = partitions;
        }

        /** Number of partitions of every topic with this key. */
        public int partitions() {
            return partitions;
        }
    }

    /** The part of the exchange that a topic belongs to. */
    public enum Owner {
        /** Reserves and settles. */
        LEDGER,
        /** Matches. */
        MATCHING,
        /** Computes k-lines and tickers, and follows the books. */
        MARKET_DATA,
        /** Adds everything up again. */
        AUDITOR
    }

    /** The registry's compatibility rule for a subject; the names are those of Confluent's API. */
    public enum SchemaRule {
        /** A new reader reads old records: enough where reader and schema change together. */
        BACKWARD,
        /** Besides, an old reader reads new records. */
        FULL
    }
}
