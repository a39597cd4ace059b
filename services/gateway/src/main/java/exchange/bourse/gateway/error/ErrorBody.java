package exchange.bourse.gateway.error;

import java.util.List;

/**
 * The body of every error.
 *
 * @param errors stable codes
 */
public record ErrorBody(List<String> errors) {

    /** The body for some errors. */
    public static ErrorBody of(List<ErrorCode> codes) {
        return new ErrorBody(codes.stream().map(ErrorCode::code).distinct().toList());
    }
}
