package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of a request into typed values. It notes what is wrong and goes on, so that a client hears of all its mistakes at once.
 */
public final class ParamReader {

    /** Bounded, so that nobody makes us write a number with a billion zeros. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,38}(\\.\\d{0,38})?|\\.\\d{1,38})([eE][+-]?\\d{1,2})?");
    private static final Pattern SEPARATOR = Pattern.compile("\\W+");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");

    private final RequestParams params;
    private final List<ErrorCode> problems = new ArrayList<>();

    /** Reads from a request. */
    public ParamReader(RequestParams params) {
        this.params = params;
    }

    /** Whether the answer should be CSV where it is a list. */
    boolean csv() {
        return params.csv();
    }

    /** Whether a name is in the request, be it without a value. */
    public boolean has(String name) {
        return !params.all(name).isEmpty();
    }

    /** A text; null if it is missing or blank. */
    public @Nullable String text(String name) {
        List<String> all = params.all(name);
        return all.isEmpty() || all.getLast().isBlank() ? null : all.getLast().strip();
    }

    /** A text that must be there; empty with a problem if not. */
    public String required(String name, ErrorCode missing) {
        String text = text(name);
        if (text == null) {
            problem(missing);
        }
        return text == null ? "" : text;
    }

    /** An integer that may be missing. */
    public @Nullable Long integer(String name, ErrorCode nonInteger) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!INTEGER.matcher(text).matches()) {
            problem(nonInteger);
            return null;
        }
        return Long.valueOf(text);
    }

    /** An integer between two bounds, both included; the default if it is missing. */
    public int integer(String name, int defaultValue, int min, int max, ErrorCode nonInteger, ErrorCode invalid) {
        Long number = integer(name, nonInteger);
        if (number == null) {
            return defaultValue;
        }
        if (number < min || number > max) {
            problem(invalid);
            return defaultValue;
        }
        return number.intValue();
    }

    /** Seconds since 1970 that may be missing, but not blank. */
    public @Nullable Long seconds(String name, ErrorCode nonInteger, ErrorCode empty) {
        if (has(name) && text(name) == null) {
            problem(empty);
            return null;
        }
        Long seconds = integer(name, nonInteger);
        // Farther than any time that can be counted in milliseconds, both ways, is as good as never.
        return seconds == null ? null : Math.clamp(seconds, -1_000_000_000_000L, 1_000_000_000_000L);
    }

    /** Any of some words, in lower or upper case, given as several values or as one with anything between them; all if there is none. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type, ErrorCode invalid) {
        Set<E> chosen = EnumSet.noneOf(type);
        Map<String, E> words = Words.of(type.getEnumConstants());
        for (String text : params.all(name)) {
            SEPARATOR.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).forEach(word -> {
                E one = words.get(word);
                if (one == null) {
                    problem(invalid);
                } else {
                    chosen.add(one);
                }
            });
        }
        return chosen.isEmpty() ? EnumSet.allOf(type) : chosen;
    }

    /** A decimal that may be missing. */
    public @Nullable BigDecimal decimal(String name, ErrorCode nonDecimal) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            problem(nonDecimal);
            return null;
        }
        return new BigDecimal(text);
    }

    /** A decimal above zero that may be missing. */
    public @Nullable BigDecimal positive(String name, ErrorCode nonDecimal, ErrorCode nonPositive) {
        BigDecimal decimal = decimal(name, nonDecimal);
        if (decimal != null && decimal.signum() <= 0) {
            problem(nonPositive);
        }
        return decimal;
    }

    /** A decimal above zero that must be there. */
    public @Nullable BigDecimal requiredPositive(String name, ErrorCode missing, ErrorCode nonDecimal, ErrorCode nonPositive) {
        return required(name, missing).isEmpty() ? null : positive(name, nonDecimal, nonPositive);
    }

    /** A time that may be missing: seconds since 1970, or ISO 8601 with an offset. */
    public @Nullable Instant time(String name, ErrorCode invalid) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return INTEGER.matcher(text).matches() ? Instant.ofEpochSecond(Long.parseLong(text)) : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            problem(invalid);
            return null;
        }
    }

    /** One of some words, in lower or upper case; null if it is missing. */
    public <T> @Nullable T choice(String name, Map<String, T> words, ErrorCode invalid) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T chosen = words.get(text.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            problem(invalid);
        }
        return chosen;
    }

    /** Notes that something is wrong. */
    public void problem(ErrorCode code) {
        problems.add(code);
    }

    /** Whether nothing is wrong so far. */
    public boolean fine() {
        return problems.isEmpty();
    }

    /**
     * Ends the reading.
     *
     * @throws ApiException if anything is wrong
     */
    public void finish() {
        if (!problems.isEmpty()) {
            throw new ApiException(problems);
        }
    }
}
