package exchange.bourse.views;

/** A query would have to look at more rows than one query may. It is an answer rather than a defect, so it carries no stack trace. */
public final class ScanLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScanLimitException() {
        super("a query may look at no more than %d rows".formatted(Slice.SCAN_MAX), null, false, false);
    }
}
