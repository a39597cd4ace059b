package exchange.bourse.gateway.error;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives errors of the management API the text that Peatio's clients read there. */
@ControllerAdvice
final class ErrorTexts implements ResponseBodyAdvice<ErrorBody> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getParameterType() == ResponseEntity.class && returned.nested().getNestedParameterType() == ErrorBody.class;
    }

    @Override
    public @Nullable ErrorBody beforeBodyWrite(@Nullable ErrorBody body, MethodParameter returned, MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request, ServerHttpResponse response) {
        return body != null && request.getURI().getPath().contains("/management/") ? body.withText() : body;
    }
}
