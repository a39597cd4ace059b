package exchange.bourse.platform.local.supervision;

/** What a part is doing. */
public enum Condition {
    /** Waits for the parts that it needs. */
    WAITING,
    /** Its process runs, or is being prepared, and is not ready yet. */
    STARTING,
    /** Ready for use. */
    READY,
    /** Its process runs and was ready before, but does not answer as it should. */
    UNHEALTHY,
    /** Its process ended unasked; it is started again after a pause. */
    RESTARTING,
    /** Stopped because somebody asked for it. */
    STOPPED,
    /** Given up: it did not start, or ended too often. */
    FAILED
}
