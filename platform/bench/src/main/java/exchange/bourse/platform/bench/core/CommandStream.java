package exchange.bourse.platform.bench.core;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.IncomingOrder;
import java.util.Random;

/**
 * The commands of one case: orders that rest before the measurement, then what is measured. Made once from a seed on a book of our own, so
 * that moves and cancels name orders that are open. Both books are given these same objects, made beforehand as by the one that decodes a
 * record.
 */
final class CommandStream {

    /** Whose all orders are. */
    static final String ACCOUNT = "account";

    private static final Instructions TAKING = Instructions.PLAIN.lasting(TimeInForce.IOC, 0);
    private static final long CENTRE = 100_000;
    private static final int SIZE_MAX = 100;

    /** Each an {@link IncomingOrder}, an {@link Amendment} or a {@link Cancel}. */
    final Object[] commands;
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
        commands = new Object[resting + measured];
        preload = resting;
        random = new Random(seed);
        this.mix = mix;
        spread = Math.max(100, resting / 20);
        model = new OurBook(this);
        for (int i = 0; i < commands.length; i++) {
            commands[i] = i < resting ? order(Instructions.PLAIN, 0) : next(resting);
            model.apply(i);
            if (commands[i] instanceof IncomingOrder order && model.isOpen(order.id())) {
                open.add(order.id(), order.priceUnits(), order.side() == Side.BUY);
            }
        }
    }

    int length() {
        return commands.length;
    }

    private Object next(int resting) {
        int dice = random.nextInt(100);
        if (dice < mix.moves()) {
            return move();
        }
        if (dice < mix.moves() + mix.places() + mix.cancels()) {
            boolean few = open.size() < resting;
            int places = few ? mix.places() + mix.cancels() / 8 : mix.places() - mix.places() / 8;
            return random.nextInt(mix.places() + mix.cancels()) < places ? order(Instructions.PLAIN, 0) : cancel();
        }
        return order(TAKING, 2L * spread / 10);
    }

    private IncomingOrder order(Instructions instructions, long aggression) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        return new IncomingOrder(nextId++, ACCOUNT, side, OrderType.LIMIT, price(side == Side.BUY, aggression),
                1L + random.nextInt(SIZE_MAX), IncomingOrder.NO_LIMIT, instructions);
    }

    private Amendment move() {
        int place = pick();
        long price;
        do {
            price = price(open.buy(place), random.nextInt(100) == 0 ? spread / 50 : 0);
        } while (price == open.price(place));
        open.move(open.id(place), price);
        return new Amendment(open.id(place), ACCOUNT, price, 0, 0, 0);
    }

    private Cancel cancel() {
        long id = open.id(pick());
        open.remove(id);
        return new Cancel(id);
    }

    /** The place of an open order; what has been filled meanwhile is forgotten on the way. */
    private int pick() {
        int place = open.random(random);
        while (!model.isOpen(open.id(place))) {
            open.remove(open.id(place));
            place = open.random(random);
        }
        return place;
    }

    /** Near the centre more often than far from it. */
    private long price(boolean buy, long aggression) {
        long distance = 1 + Math.min(random.nextInt(spread), random.nextInt(spread)) - aggression;
        return buy ? CENTRE - distance : CENTRE + distance;
    }
}
