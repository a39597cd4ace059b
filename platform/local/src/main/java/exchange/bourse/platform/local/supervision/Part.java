package exchange.bourse.platform.local.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process that the supervisor keeps running.
 *
 * @param name what people call it; also the name of its log file
 * @param command the program and its arguments
 * @param environment variables on top of those of this process; they may hold secrets
 * @param directory where it runs, which exists
 * @param preparation what has to be done before each start
 * @param probe tells when it is ready for use
 * @param startLimit how long it may take to become ready
 * @param grace how long it may take to stop before it is killed
 * @param rest how long after its death it is started again at the earliest, for those who take its work over
 */
public record Part(String name, List<String> command, Map<String, String> environment, Path directory, Preparation preparation, Probe probe,
        Duration startLimit, Duration grace, Duration rest) {

    /** A part that nobody takes over from, and that is started again at once. */
    public Part(String name, List<String> command, Map<String, String> environment, Path directory, Preparation preparation, Probe probe,
            Duration startLimit, Duration grace) {
        this(name, command, environment, directory, preparation, probe, startLimit, grace, Duration.ZERO);
    }

    /** The same with more variables in its environment. */
    public Part with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Part(name, command, Map.copyOf(all), directory, preparation, probe, startLimit, grace, rest);
    }

    /** Tells whether a part is ready for use. */
    @FunctionalInterface
    public interface Probe {
        /** Whether the part answers now; never waits longer than a second or two. */
        boolean ready() throws InterruptedException;
    }

    /** What has to be done before a part starts, such as formatting its disk. Doing it again changes nothing. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * Prepares the part.
         *
         * @param commands runs programs, with their output in the part's log
         * @throws PartFailedException if it cannot be done
         */
        void prepare(Commands commands) throws InterruptedException;
    }

    /** Runs programs on behalf of a part. */
    @FunctionalInterface
    public interface Commands {
        /**
         * Runs a program to its end, in the part's directory and environment.
         *
         * @throws PartFailedException if it fails
         */
        void run(List<String> command) throws InterruptedException;
    }
}
