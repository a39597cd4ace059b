package exchange.bourse.gateway.management;

import exchange.bourse.gateway.api.BoundedBody;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets no request of the management API reach a controller before its signatures were checked, and gives the controller what was signed. */
@Component
final class ManagementGate implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = SignedRequest.class.getName();

    private final Multisig multisig;
    private final BoundedBody bodies;

    ManagementGate(Multisig multisig, BoundedBody bodies) {
        this.multisig = multisig;
        this.bodies = bodies;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Scoped scoped = method.getMethodAnnotation(Scoped.class);
        if (scoped == null) {
            // What the framework answers by itself, such as OPTIONS; and an endpoint that forgot to say who may use it.
            throw new ApiException(ErrorCode.METHOD_NOT_ALLOWED);
        }
        if (request.getQueryString() != null) {
            throw new ApiException(ErrorCode.MANAGEMENT_QUERY_NOT_ALLOWED);
        }
        if (!BoundedBody.isJson(request)) {
            throw new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        request.setAttribute(ATTRIBUTE, multisig.verified(bodies.read(request), scoped.value()));
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedRequest.class;
    }

    @Override
    public SignedRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof SignedRequest signed) {
            return signed;
        }
        throw new IllegalStateException("an endpoint outside the management API asks for a signed request");
    }
}
