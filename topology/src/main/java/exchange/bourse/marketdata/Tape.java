package exchange.bourse.marketdata;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Puts the trades of a market and the ticks of its clock, which come by two ways and may overtake each other, into the order in which they
 * happened. A tick says how many trades came before it, and is held back until these are there. One that comes after later trades moves
 * no time, since those trades did; so whatever way they mingle, between any two trades the same windows close.
 *
 * <p>Trades are numbered without gaps: one that was taken in already, as it comes after a restart, changes nothing, and a missing one is a
 * fault. Time never runs back: a trade happens at the latest time that was seen on its market before, if its own is earlier. Ticks that
 * are held back are forgotten with the tape; the next tick says all that they would have said.
 */
public final class Tape {

    private final Reader reader;
    private final Queue<Tick> held = new ArrayDeque<>();
    private long sequence;
    private long timeMs;

    /** Is told what happens, in order. */
    public interface Reader {

        /** A trade, at the time that counts. */
        void traded(Print print);

        /** A tick of the clock, at the time that counts. */
        void ticked(Tick tick);
    }

    /**
     * Continues behind a trade.
     *
     * @param reader is told what happens from here on
     * @param sequence sequence of the last trade; zero before the first
     * @param timeMs the latest time that was seen
     */
    public Tape(Reader reader, long sequence, long timeMs) {
        this.reader = reader;
        this.sequence = sequence;
        this.timeMs = timeMs;
    }

    /**
     * Takes a trade in.
     *
     * @throws IllegalStateException if trades before it are missing
     */
    public void add(Print print) {
        if (print.sequence() <= sequence) {
            return;
        }
        if (print.sequence() != sequence + 1) {
            throw new IllegalStateException("trade %d follows trade %d: trades are missing".formatted(print.sequence(), sequence));
        }
        sequence = print.sequence();
        timeMs = Math.max(timeMs, print.timeMs());
        reader.traded(print.at(timeMs));
        release();
    }

    /** Takes a tick in. */
    public void add(Tick tick) {
        held.add(tick);
        release();
    }

    /** Sequence of the last trade. */
    public long sequence() {
        return sequence;
    }

    private void release() {
        for (Tick tick = held.peek(); tick != null && tick.lastTradeSequence() <= sequence; tick = held.peek()) {
            held.remove();
            if (tick.lastTradeSequence() == sequence) {
                timeMs = Math.max(timeMs, tick.timeMs());
            }
            reader.ticked(new Tick(timeMs, sequence, tick.bestBid(), tick.bestAsk()));
        }
    }
}
