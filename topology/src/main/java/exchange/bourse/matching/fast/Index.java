package exchange.bourse.matching.fast;

import org.jspecify.annotations.Nullable;

/**
 * Finds entries by number. A hash table of the entries themselves, without a second array of keys: the entry is read anyway, and every place
 * in memory that need not be read counts when there are many. At most half full; a removed entry's followers move up.
 */
final class Index<E extends Entry> {

    private static final int CAPACITY_START = 1 << 10;
    /** Spreads numbers that follow each other (Knuth's multiplicative hashing with the golden ratio). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private @Nullable Entry[] table = new @Nullable Entry[CAPACITY_START];
    private int shift = Long.numberOfLeadingZeros(CAPACITY_START) + 1;
    private int size;

    int size() {
        return size;
    }

    @Nullable
    @SuppressWarnings("unchecked") // only entries are added
    E get(long number) {
        int mask = table.length - 1;
        int place = home(number);
        Entry found = table[place];
        while (found != null && found.number != number) {
            place = (place + 1) & mask;
            found = table[place];
        }
        return (E) found;
    }

    /** Adds an entry whose number is not there yet. */
    void add(E entry) {
        if (++size * 2 > table.length) {
            grow();
        }
        put(entry);
    }

    /** Removes an entry that is there. */
    @SuppressWarnings("ReferenceEquality") // the entry itself is what is removed
    void remove(E entry) {
        int mask = table.length - 1;
        int hole = home(entry.number);
        while (table[hole] != entry) {
            hole = (hole + 1) & mask;
        }
        int place = (hole + 1) & mask;
        for (Entry next = table[place]; next != null; next = table[place]) {
            if (((place - home(next.number)) & mask) >= ((place - hole) & mask)) {
                table[hole] = next;
                hole = place;
            }
            place = (place + 1) & mask;
        }
        table[hole] = null;
        size--;
    }

    private void put(Entry entry) {
        int mask = table.length - 1;
        int place = home(entry.number);
        while (table[place] != null) {
            place = (place + 1) & mask;
        }
        table[place] = entry;
    }

    private void grow() {
        @Nullable
        Entry[] old = table;
        table = new @Nullable Entry[old.length * 2];
        shift--;
        for (Entry entry : old) {
            if (entry != null) {
                put(entry);
            }
        }
    }

    private int home(long number) {
        return (int) ((number * GOLDEN) >>> shift);
    }
}
