package exchange.bourse.gateway.error;

import exchange.bourse.views.ScanLimitException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a request ended in into the error that the client gets. */
@RestControllerAdvice
final class ErrorAdvice {

    private static final Logger LOGGER = LoggerFactory.getLogger(ErrorAdvice.class);
    /** Whoever waits has a command again by then: there is at least one for each second. */
    private static final String RETRY_AFTER_SECONDS = "1";

    private final ErrorMeters meters;

    ErrorAdvice(ErrorMeters meters) {
        this.meters = meters;
    }

    @ExceptionHandler(ApiException.class)
    ResponseEntity<ErrorBody> refused(ApiException refusal) {
        return answer(refusal.codes());
    }

    /** A store that was open when the query began may be moved or closed before it ends. */
    @ExceptionHandler(InvalidStateStoreException.class)
    ResponseEntity<ErrorBody> viewsNotReady(InvalidStateStoreException refusal, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw refusal;
        }
        return answer(List.of(ErrorCode.VIEWS_NOT_READY));
    }

    @ExceptionHandler(ScanLimitException.class)
    ResponseEntity<ErrorBody> tooBroad(ScanLimitException refusal, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw refusal;
        }
        return answer(List.of(ErrorCode.PAGINATION_TOO_BROAD));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ErrorBody> notFound() {
        return answer(List.of(ErrorCode.NOT_FOUND));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<ErrorBody> methodNotAllowed(HttpRequestMethodNotSupportedException refusal) {
        meters.count(List.of(ErrorCode.METHOD_NOT_ALLOWED));
        return ResponseEntity.status(ErrorCode.METHOD_NOT_ALLOWED.status())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorBody.of(List.of(ErrorCode.METHOD_NOT_ALLOWED)));
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<ErrorBody> unsupportedMediaType() {
        return answer(List.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ErrorBody> notAcceptable() {
        return answer(List.of(ErrorCode.NOT_ACCEPTABLE));
    }

    /** The client went away; nobody is left to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        LOGGER.atDebug().log("client went away before its answer");
    }

    /** Of an answer that has begun nothing can be taken back: the connection breaks off, so that nobody takes a part for the whole. */
    @ExceptionHandler({HttpMessageNotWritableException.class, Exception.class})
    ResponseEntity<ErrorBody> defect(Exception defect, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw defect;
        }
        LOGGER.atError().setCause(defect).log("request failed");
        return answer(List.of(ErrorCode.INTERNAL));
    }

    private ResponseEntity<ErrorBody> answer(List<ErrorCode> codes) {
        meters.count(codes);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(codes.getFirst().status()).contentType(MediaType.APPLICATION_JSON);
        if (codes.getFirst().status() == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(ErrorBody.of(codes));
    }
}
