package exchange.bourse.platform.replay.report;

import java.io.Serial;

/** A replay cannot go on. The message is for a person, and complete: no stack trace is needed to understand it. */
public final class ReplayStoppedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Stops for the given reason. */
    public ReplayStoppedException(String message) {
        super(message);
    }

    /** Stops for the given reason, which another exception explains further. */
    public ReplayStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
