package exchange.bourse.platform.local.stack;

/** A part refused a call, or did not answer. The message names the address and what came back. */
public final class HttpFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what happened. */
    public HttpFailedException(String message) {
        super(message);
    }
}
