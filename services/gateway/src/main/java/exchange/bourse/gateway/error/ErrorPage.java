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

    private final ErrorMeters meters;

    ErrorPage(ErrorMeters meters) {
        this.meters = meters;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ErrorBody> error(HttpServletRequest request) {
        ErrorCode code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ErrorCode.ofStatus(status)
                : ErrorCode.NOT_FOUND;
        meters.count(List.of(code));
        return ResponseEntity.status(code.status()).contentType(MediaType.APPLICATION_JSON).body(ErrorBody.of(List.of(code)));
    }
}
