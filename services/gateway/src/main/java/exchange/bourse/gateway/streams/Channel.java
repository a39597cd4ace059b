package exchange.bourse.gateway.streams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The newest messages of one stream, up to a number of them. One thread publishes at a time, in order; any number read, each from a
 * position of its own, which counts messages from 0.
 */
final class Channel {

    private static final int START_SIZE = 16;

    private final int keptMax;
    private final boolean latestWins;
    private final Set<StreamSession> readers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean announced = new AtomicBoolean();
    private StreamMessage[] ring;
    private volatile long published;
    private long lastSequence;

    Channel(StreamKind kind, int keptMax) {
        this.keptMax = keptMax;
        latestWins = kind.latestWins();
        ring = new StreamMessage[Math.min(START_SIZE, keptMax)];
    }

    /** What a reader finds. */
    sealed interface Reading {

        /**
         * Messages.
         *
         * @param messages those from the reader's position on, in order; where latest wins, only the latest of each key
         * @param next where to read on
         */
        record Found(Collection<StreamMessage> messages, long next) implements Reading {}

        /** The reader has fallen behind: messages that count are gone. */
        record Overrun() implements Reading {}
    }

    /** Adds a message, unless it, or one after it, was added before, as happens when records are read again after a crash. */
    synchronized boolean publish(StreamMessage message) {
        if (!latestWins && message.sequence() <= lastSequence) {
            return false;
        }
        if (published == ring.length && ring.length < keptMax) {
            ring = Arrays.copyOf(ring, Math.min(keptMax, 2 * ring.length));
        }
        ring[index(published)] = message;
        lastSequence = message.sequence();
        published++;
        return true;
    }

    /** How many messages there were so far: the position of a reader that begins now. */
    long published() {
        return published;
    }

    /** The messages from a position on. */
    synchronized Reading read(long position) {
        long first = Math.max(0, published - ring.length);
        if (position < first && !latestWins) {
            return new Reading.Overrun();
        }
        List<StreamMessage> messages = new ArrayList<>();
        for (long each = Math.max(first, position); each < published; each++) {
            messages.add(ring[index(each)]);
        }
        return new Reading.Found(latestWins ? latest(messages) : messages, published);
    }

    private static Collection<StreamMessage> latest(List<StreamMessage> messages) {
        Map<String, StreamMessage> latest = new LinkedHashMap<>();
        messages.forEach(message -> latest.put(message.key(), message));
        return latest.values();
    }

    /**
     * The position right after a message of a stream whose sequence has no gaps.
     *
     * @return empty if the message after it is gone, or if it has not been seen here
     */
    synchronized OptionalLong positionAfter(long sequence) {
        long position = published - (lastSequence - sequence);
        boolean kept = sequence <= lastSequence && position >= Math.max(0, published - ring.length);
        return kept ? OptionalLong.of(position) : OptionalLong.empty();
    }

    private int index(long position) {
        return (int) (position % ring.length);
    }

    Set<StreamSession> readers() {
        return readers;
    }

    /** Whether it was not yet said that there is something to read. */
    boolean announce() {
        return !announced.getAndSet(true);
    }

    /** Its readers are about to be told. */
    void announced() {
        announced.set(false);
    }
}
