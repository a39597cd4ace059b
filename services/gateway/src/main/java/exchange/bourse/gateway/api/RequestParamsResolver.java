package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a request's query and body. What the body says wins over the query. */
@Component
final class RequestParamsResolver implements HandlerMethodArgumentResolver {

    private static final Set<String> BODIED = Set.of("POST", "PUT", "PATCH");

    private final BoundedBody bodies;
    private final FlatJson json;

    RequestParamsResolver(BoundedBody bodies, FlatJson json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestParams.class;
    }

    @Override
    public RequestParams resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) throws IOException {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a servlet request");
        }
        Map<String, List<String>> values = new HashMap<>(FormDecoder.decode(request.getQueryString(), ErrorCode.BAD_REQUEST));
        if (BODIED.contains(request.getMethod())) {
            values.putAll(body(request));
        }
        return new RequestParams(values, CsvWish.of(request, values));
    }

    private Map<String, List<String>> body(HttpServletRequest request) throws IOException {
        byte[] body = bodies.read(request);
        if (body.length == 0) {
            return Map.of();
        }
        if (BoundedBody.is(MediaType.APPLICATION_FORM_URLENCODED, request)) {
            return FormDecoder.decode(new String(body, StandardCharsets.UTF_8), ErrorCode.INVALID_BODY);
        }
        if (BoundedBody.isJson(request)) {
            return json.read(body);
        }
        throw new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
}
