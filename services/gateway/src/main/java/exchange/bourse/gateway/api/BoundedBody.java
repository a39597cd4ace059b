package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads the bodies of requests, within the bound for them and whether or not the client said how long they are. */
@Component
public final class BoundedBody {

    private final int bytesMax;

    BoundedBody(BourseSettings settings) {
        this.bytesMax = Math.toIntExact(settings.gateway().bodyMax().toBytes());
    }

    /**
     * Reads a body.
     *
     * @throws ApiException if it is too large
     */
    public byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > bytesMax) {
            throw new ApiException(ErrorCode.BODY_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(bytesMax + 1);
        if (body.length > bytesMax) {
            throw new ApiException(ErrorCode.BODY_TOO_LARGE);
        }
        return body;
    }

    /** Whether a request says that its body is JSON. */
    public static boolean isJson(HttpServletRequest request) {
        return is(MediaType.APPLICATION_JSON, request);
    }

    /** Whether a request says that its body is of a type. */
    static boolean is(MediaType expected, HttpServletRequest request) {
        try {
            return request.getContentType() != null && expected.isCompatibleWith(MediaType.parseMediaType(request.getContentType()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
