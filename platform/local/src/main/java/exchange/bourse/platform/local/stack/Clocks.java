package exchange.bourse.platform.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clocks that are wrong, to try what becomes of an exchange whose machines disagree about the time. Of a part that has one, libfaketime shifts
 * the time of day, and leaves alone what measures how much time has passed.
 *
 * @param secondsAhead how much the clock of a part is ahead of this machine's, in seconds, negative if it is behind; other parts have the
 *     right time
 */
record Clocks(Map<String, Integer> secondsAhead) {

    /** All are right. */
    static final Clocks RIGHT = new Clocks(Map.of());

    private static final int SECONDS_MAX = 3600;
    /** Where Debian, Fedora and Arch put it. */
    private static final List<String> LIBRARIES = List.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib64/faketime/libfaketime.so.1",
            "/usr/lib/faketime/libfaketime.so.1");

    /**
     * Reads {@code BOURSE_<PART>_CLOCK} of all parts.
     *
     * @throws SettingException naming the variable that cannot be used
     */
    static Clocks from(Map<String, String> environment) {
        Map<String, Integer> secondsAhead = new HashMap<>();
        for (String part : Parts.NAMES) {
            String variable = Settings.variable(part, "CLOCK");
            int seconds = Settings.number(environment, variable, 0, -SECONDS_MAX, SECONDS_MAX);
            if (seconds != 0) {
                if (library().isEmpty()) {
                    throw new SettingException(
                            "%s needs libfaketime, which was not found; install faketime, or unset it".formatted(variable));
                }
                secondsAhead.put(part, seconds);
            }
        }
        return new Clocks(Map.copyOf(secondsAhead));
    }

    private static Optional<String> library() {
        return LIBRARIES.stream().filter(library -> Files.exists(Path.of(library))).findFirst();
    }

    /** What a part needs in its environment for its clock. */
    Map<String, String> environment(String part) {
        Integer seconds = secondsAhead.get(part);
        return seconds == null
                ? Map.of()
                : Map.of("LD_PRELOAD", library().orElseThrow(), "FAKETIME", "%+ds".formatted(seconds), "DONT_FAKE_MONOTONIC", "1",
                        // Else waiting in a JVM, which counts on the monotonic clock, would end at once.
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }
}
