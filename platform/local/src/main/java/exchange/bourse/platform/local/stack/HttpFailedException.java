package exchange.bourse.platform.local.stack;

/** A part refused a call, or did not answer. The message names the address and what came back. */
public final class HttpFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** Says that there was no answer, or none that makes sense. */
    public HttpFailedException(String message) {
        this(message, 0);
    }

    /** Says what happened, with the status that came back. */
    public HttpFailedException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** The HTTP status; 0 without an answer. */
    public int status() {
        return status;
    }
}
