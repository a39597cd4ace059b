package exchange.bourse.platform.replay.demo;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.tape.PlannedTrade;
import exchange.bourse.platform.replay.tape.TapeRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The course that a recorded market took, at the prices of another market. It is run through there and back again, for ever, so a price never
 * leaves the range of the recording.
 */
final class Course {

    private static final int SCALE = 18;
    private static final long MS_PER_S = 1000;

    private final List<TapeRow> rows;
    private final BigDecimal factor;
    private int index;
    private int step = 1;
    private long restMs;
    private Side taker = Side.BUY;

    /**
     * A course that goes on where a market is.
     *
     * @param rows the recording, at least two trades
     * @param usualPrice what the recording's price at {@code origin} means on the market, in quote
     * @param origin index of a row
     * @param last the market's last price, in quote; the course begins at the row that is nearest to it, or at the origin if it is zero
     */
    Course(List<TapeRow> rows, BigDecimal usualPrice, int origin, BigDecimal last) {
        this.rows = List.copyOf(rows);
        this.factor = usualPrice.divide(rows.get(origin).price(), SCALE, RoundingMode.HALF_UP);
        this.index = last.signum() == 0 ? origin : nearest(last);
    }

    private int nearest(BigDecimal price) {
        return IntStream.range(0, rows.size()).boxed().min(Comparator.comparing(row -> priceAt(row).subtract(price).abs())).orElseThrow();
    }

    /** The price at which the market is now, in quote. */
    BigDecimal price() {
        return priceAt(index);
    }

    private BigDecimal priceAt(int row) {
        return rows.get(row).price().multiply(factor);
    }

    /**
     * Goes on.
     *
     * @param recorded how far, in the recording's time
     * @return the trades on that way, with prices of this market and recorded amounts; who took is told by the tick rule
     */
    List<PlannedTrade> advance(Duration recorded) {
        List<PlannedTrade> passed = new ArrayList<>();
        restMs += recorded.toMillis();
        for (long gapMs = gapMs(); gapMs <= restMs; gapMs = gapMs()) {
            restMs -= gapMs;
            BigDecimal before = price();
            index += step;
            int tick = price().compareTo(before);
            taker = tick == 0 ? taker : tick > 0 ? Side.BUY : Side.SELL;
            passed.add(new PlannedTrade(rows.get(index), price(), rows.get(index).amount(), taker));
        }
        return passed;
    }

    /** How long it is to the next row; at an end the course turns first. */
    private long gapMs() {
        if (index + step < 0 || index + step == rows.size()) {
            step = -step;
        }
        return Math.abs(rows.get(index + step).timeS() - rows.get(index).timeS()) * MS_PER_S;
    }
}
