package exchange.bourse.platform.bench.core;

import java.util.Arrays;
import java.util.Random;
import org.agrona.collections.Long2LongHashMap;

/** The orders that a stream believes to be open, to choose from. */
final class OpenOrders {

    private static final int CAPACITY_START = 1 << 12;
    private static final long NONE = -1;

    private final Long2LongHashMap placeById = new Long2LongHashMap(NONE);
    private long[] ids = new long[CAPACITY_START];
    private long[] prices = new long[CAPACITY_START];
    private boolean[] buys = new boolean[CAPACITY_START];
    private int size;

    int size() {
        return size;
    }

    int random(Random random) {
        return random.nextInt(size);
    }

    long id(int place) {
        return ids[place];
    }

    long price(int place) {
        return prices[place];
    }

    boolean buy(int place) {
        return buys[place];
    }

    void add(long id, long price, boolean buy) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            prices = Arrays.copyOf(prices, size * 2);
            buys = Arrays.copyOf(buys, size * 2);
        }
        ids[size] = id;
        prices[size] = price;
        buys[size] = buy;
        placeById.put(id, size++);
    }

    void move(long id, long price) {
        prices[(int) placeById.get(id)] = price;
    }

    void remove(long id) {
        int place = (int) placeById.remove(id);
        size--;
        if (place != size) {
            ids[place] = ids[size];
            prices[place] = prices[size];
            buys[place] = buys[size];
            placeById.put(ids[place], place);
        }
    }
}
