package exchange.bourse.gateway.streams;

/** A client's wish that can't be fulfilled. */
final class StreamRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final StreamError error;

    /**
     * Refuses.
     *
     * @param what what the wish was about, in the client's words
     */
    StreamRefusedException(StreamError error, String what) {
        super(what);
        this.error = error;
    }

    StreamError error() {
        return error;
    }
}
