package exchange.bourse.marketdata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lengths of the windows of k-lines, the shorter ones first. All but the month are laid off from 1970 in UTC without a rest, as Peatio
 * has them, so a week begins on Thursday. Months, which Peatio has not, are those of the calendar in UTC.
 */
public enum Period {

    /** One minute. */
    MINUTE_1("1m", 1, null),
    /** Five minutes. */
    MINUTE_5("5m", 5, MINUTE_1),
    /** Fifteen minutes. */
    MINUTE_15("15m", 15, MINUTE_5),
    /** Thirty minutes. */
    MINUTE_30("30m", 30, MINUTE_15),
    /** One hour. */
    HOUR_1("1h", 60, MINUTE_30),
    /** Two hours. */
    HOUR_2("2h", 120, HOUR_1),
    /** Four hours. */
    HOUR_4("4h", 240, HOUR_2),
    /** Six hours. */
    HOUR_6("6h", 360, HOUR_2),
    /** Twelve hours. */
    HOUR_12("12h", 720, HOUR_6),
    /** One day. */
    DAY_1("1d", 1_440, HOUR_12),
    /** Three days. */
    DAY_3("3d", 4_320, DAY_1),
    /** One week, from Thursday on. */
    WEEK_1("1w", 10_080, DAY_1),
    /** One month of the calendar. Its number of minutes is that of thirty days, but a name alone. */
    MONTH_1("1M", 43_200, DAY_1);

    private final String label;
    private final int minutes;
    private final @Nullable Period source;

    Period(String label, int minutes, @Nullable Period source) {
        this.label = label;
        this.minutes = minutes;
        this.source = source;
    }

    /** The period of a number of minutes, as clients name it; empty if there is none. */
    public static Optional<Period> ofMinutes(long minutes) {
        return Arrays.stream(values()).filter(period -> period.minutes == minutes).findFirst();
    }

    /**
     * The period of a label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Period labelled(String label) {
        return Arrays.stream(values())
                .filter(period -> period.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no period is labelled " + label));
    }

    /** Its name in events, such as {@code 5m}. */
    public String label() {
        return label;
    }

    /** Its length in minutes, by which clients name it. */
    public int minutes() {
        return minutes;
    }

    /** The shorter period whose windows make up its own; null for the shortest. */
    public @Nullable Period source() {
        return source;
    }

    /** When the window opened that a time falls into, in milliseconds since 1970. */
    public long openOf(long timeMs) {
        return this == MONTH_1 ? startMs(dateOf(timeMs).withDayOfMonth(1)) : timeMs - Math.floorMod(timeMs, lengthMs());
    }

    /** When the window opens that follows the one that opened at a time, in milliseconds since 1970. */
    public long nextOpen(long openMs) {
        return plus(openMs, 1);
    }

    /**
     * When the window opens that lies a number of windows after the one that opened at a time.
     *
     * @param windows how many; below zero for windows before
     */
    public long plus(long openMs, long windows) {
        return this == MONTH_1 ? startMs(dateOf(openMs).plusMonths(windows)) : openMs + windows * lengthMs();
    }

    private long lengthMs() {
        return TimeUnit.MINUTES.toMillis(minutes);
    }

    private static LocalDate dateOf(long timeMs) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(timeMs), ZoneOffset.UTC);
    }

    private static long startMs(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
