package exchange.bourse.gateway.streams;

/** A session reads more slowly than its streams go on. */
final class StreamOverrunException extends Exception {

    private static final long serialVersionUID = 1L;
}
