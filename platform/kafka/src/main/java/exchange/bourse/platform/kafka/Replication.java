package exchange.bourse.platform.kafka;

/**
 * How many brokers have a copy of a partition.
 *
 * @param copies from 1 to the number of brokers
 */
public record Replication(int copies) {

    /** One broker has everything. */
    public static final Replication NONE = new Replication(1);

    /** Checks the number. */
    public Replication {
        if (copies < 1 || copies > Short.MAX_VALUE) {
            throw new IllegalArgumentException("there cannot be %d copies".formatted(copies));
        }
    }

    /**
     * How many copies of a record have to be there before it counts: more than half, so that it outlives one broker of three, and one of
     * three may be missing.
     */
    public int minInSync() {
        return copies / 2 + 1;
    }
}
