package exchange.bourse.platform.replay.trials;

import java.util.List;
import java.util.Optional;

/** The machine that the exchange runs on, as far as trials lay hands on it. Its parts are started again by somebody else when they die. */
public interface Machine {

    /** Names of the parts that run, each after those that it needs. */
    List<String> parts();

    /** The part that is the active controller of the cluster now; empty if there is none at the moment. */
    Optional<String> activeController() throws InterruptedException;

    /** Ends a part's process without a word to it, as a power cut would. */
    void kill(String part) throws InterruptedException;

    /** Stops a part's process where it is; it goes on with {@link #thaw}, and thinks that no time has passed. */
    void freeze(String part) throws InterruptedException;

    /** Lets a part's process go on. */
    void thaw(String part) throws InterruptedException;

    /**
     * Leaves a part's process no room on its disk: whatever it writes to a file fails. Returns when the process has ended over that; what is
     * started in its place has room again.
     */
    void fillDisk(String part) throws InterruptedException;

    /** Stops a part in good order, and starts it again; returns when it is ready. */
    void restart(String part) throws InterruptedException;

    /** Whether all parts are ready, and the cluster has all copies of everything. */
    boolean isWhole() throws InterruptedException;

    /** Gives every broker its share of the work back, if others have taken it. */
    void spreadLeaders() throws InterruptedException;

    /**
     * Runs one of the exchange's own checks, which say in a log what they find.
     *
     * @param command {@code audit} or {@code verify-replay}
     * @return whether it holds
     */
    boolean holds(String command) throws InterruptedException;
}
