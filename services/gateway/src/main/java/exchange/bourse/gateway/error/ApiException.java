package exchange.bourse.gateway.error;

import java.util.List;

/** A request that is answered with an error. It is an answer rather than a defect, so it carries no stack trace. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode[] codes;

    /** Answers with one error. */
    public ApiException(ErrorCode code) {
        this(List.of(code));
    }

    /** Answers with several errors, at least one, all of one status. */
    public ApiException(List<ErrorCode> codes) {
        super(codes.getFirst().code(), null, false, false);
        this.codes = codes.toArray(ErrorCode[]::new);
    }

    /** The errors. */
    public List<ErrorCode> codes() {
        return List.of(codes);
    }
}
