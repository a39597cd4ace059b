package exchange.bourse.platform.bench;

import java.util.Random;

/**
 * The commands of one case, as arrays: orders that rest before the measurement, then what is measured. Made once from a seed on a book of
 * our own, so that moves and cancels name orders that are open.
 */
final class CommandStream {

    /** What a command does. */
    enum Operation {
        /** A limit order that may rest. */
        PLACE,
        /** A limit order that takes or is cancelled. */
        TAKE,
        /** Another price for an open order. */
        MOVE,
        /** The end of an open order. */
        CANCEL
    }

    private static final long CENTRE = 100_000;
    private static final int SIZE_MAX = 100;

    final Operation[] operations;
    final long[] ids;
    final long[] prices;
    final long[] sizes;
    final boolean[] buys;
    final int preload;

    private final Random random;
    private final OpenOrders open = new OpenOrders();
    private final OurBook model;
    private final Mix mix;
    private final int spread;
    private long nextId = 1;

    /**
     * Makes a stream.
     *
     * @param resting how many orders rest, about, all the time
     * @param measured how many commands are measured
     */
    CommandStream(Mix mix, int resting, int measured, long seed) {
        int length = resting + measured;
        operations = new Operation[length];
        ids = new long[length];
        prices = new long[length];
        sizes = new long[length];
        buys = new boolean[length];
        preload = resting;
        random = new Random(seed);
        this.mix = mix;
        spread = Math.max(100, resting / 20);
        model = new OurBook(this);
        for (int i = 0; i < length; i++) {
            Operation operation = i < resting ? Operation.PLACE : next(resting);
            fill(i, operation);
            model.prepare(i);
            model.apply(i);
            if (operation == Operation.PLACE && model.isOpen(ids[i])) {
                open.add(ids[i], prices[i], buys[i]);
            }
        }
    }

    int length() {
        return operations.length;
    }

    private Operation next(int resting) {
        int dice = random.nextInt(100);
        if (dice < mix.moves()) {
            return Operation.MOVE;
        }
        if (dice < mix.moves() + mix.places() + mix.cancels()) {
            boolean few = open.size() < resting;
            int places = few ? mix.places() + mix.cancels() / 8 : mix.places() - mix.places() / 8;
            return random.nextInt(mix.places() + mix.cancels()) < places ? Operation.PLACE : Operation.CANCEL;
        }
        return Operation.TAKE;
    }

    private void fill(int i, Operation operation) {
        operations[i] = operation;
        sizes[i] = 1L + random.nextInt(SIZE_MAX);
        switch (operation) {
            case PLACE -> order(i, 0);
            case TAKE -> order(i, 2L * spread / 10);
            case MOVE -> {
                pick(i);
                long before = prices[i];
                do {
                    prices[i] = price(buys[i], random.nextInt(100) == 0 ? spread / 50 : 0);
                } while (prices[i] == before);
                open.move(ids[i], prices[i]);
            }
            case CANCEL -> {
                pick(i);
                open.remove(ids[i]);
            }
        }
    }

    private void order(int i, long aggression) {
        ids[i] = nextId++;
        buys[i] = random.nextBoolean();
        prices[i] = price(buys[i], aggression);
    }

    /** An open order; what has been filled meanwhile is forgotten on the way. */
    private void pick(int i) {
        int place = open.random(random);
        while (!model.isOpen(open.id(place))) {
            open.remove(open.id(place));
            place = open.random(random);
        }
        ids[i] = open.id(place);
        buys[i] = open.buy(place);
        prices[i] = open.price(place);
    }

    /** Near the centre more often than far from it. */
    private long price(boolean buy, long aggression) {
        long distance = 1 + Math.min(random.nextInt(spread), random.nextInt(spread)) - aggression;
        return buy ? CENTRE - distance : CENTRE + distance;
    }
}
