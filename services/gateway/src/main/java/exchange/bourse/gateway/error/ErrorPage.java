package exchange.bourse.gateway.error;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers requests that failed before any controller was found, for example because the container could not read them. */
@Hidden
@RestController
final class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ErrorBody> error(HttpServletRequest request) {
        ErrorCode code = switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
            case Integer status when status == 401 -> ErrorCode.UNAUTHENTICATED;
            case Integer status when status == 403 -> ErrorCode.NOT_PERMITTED;
            case Integer status when status == 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case Integer status when status == 413 -> ErrorCode.BODY_TOO_LARGE;
            case Integer status when status >= 400 && status < 500 && status != 404 -> ErrorCode.BAD_REQUEST;
            case Integer status when status >= 500 -> ErrorCode.INTERNAL;
            case null, default -> ErrorCode.NOT_FOUND;
        };
        return ResponseEntity.status(code.status()).contentType(MediaType.APPLICATION_JSON).body(ErrorBody.of(List.of(code)));
    }
}
