package exchange.bourse.gateway.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error.
 *
 * @param error what went wrong, for people, where Peatio says it so: in the management API
 * @param errors stable codes
 */
public record ErrorBody(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error, List<String> errors) {

    /** The body for some errors. */
    public static ErrorBody of(List<ErrorCode> codes) {
        return new ErrorBody(null, codes.stream().map(ErrorCode::code).distinct().toList());
    }

    /** The same with a text for people. */
    ErrorBody withText() {
        return new ErrorBody(errors.stream().map(code -> ErrorCode.of(code).meaning()).collect(Collectors.joining(" ")), errors);
    }
}
