package exchange.bourse.gateway.streams;

/** What a client of the streams can be told is wrong, by a stable code. */
enum StreamError {
    /** It is no JSON object with an event and streams. */
    MALFORMED_MESSAGE("streams.malformed_message"),
    /** There is no such stream, or no such market. */
    UNKNOWN_STREAM("streams.unknown_stream"),
    /** The stream is private, and this connection is nobody's. */
    NOT_PERMITTED("streams.not_permitted"),
    /** More streams than a connection may have. */
    TOO_MANY_STREAMS("streams.too_many_streams"),
    /** The exchange can't go on from there any more, or does not know that place: look at the lists, and subscribe without it. */
    CANNOT_RESUME("streams.cannot_resume");

    private final String code;

    StreamError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
