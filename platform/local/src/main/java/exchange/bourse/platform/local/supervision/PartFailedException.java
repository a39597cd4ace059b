package exchange.bourse.platform.local.supervision;

/** A part did not start. The message is for people: it names the part, says what happened, and where to read more. */
public final class PartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what happened. */
    public PartFailedException(String message) {
        super(message);
    }

    /** Says what happened, and why. */
    public PartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
