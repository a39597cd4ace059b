package exchange.bourse.gateway.streams;

/** Why the exchange closes a connection: a status of RFC 6455, section 7.4, and a reason that programs may rely on. */
enum StreamClose {
    /** The gateway stops; connect again. */
    GOING_AWAY(1001, "going_away"),
    /** The client does not read as fast as its streams go on, or not at all. */
    SLOW_CONSUMER(1008, "slow_consumer"),
    /** The client has not answered pings. */
    IDLE(1008, "idle"),
    /** The token of a private connection has expired; connect again with a new one. */
    TOKEN_EXPIRED(1008, "token_expired"),
    /** A defect of the exchange. */
    SERVER_ERROR(1011, "server_error");

    private final int status;
    private final String text;

    StreamClose(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    String text() {
        return text;
    }
}
