package exchange.bourse.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says of each answer how long it may be kept. Only a success is: a mistake is told anew each time. To answers without a rule Spring Security
 * writes {@code no-store}.
 */
@ControllerAdvice
class CacheHeaders implements ResponseBodyAdvice<Object> {

    private final CacheRules rules;

    CacheHeaders(CacheRules rules) {
        this.rules = rules;
    }

    /** Names what may be kept by a hash of its bytes, so that it travels only when it changed; the rest goes out as it is written. */
    @Bean
    static ShallowEtagHeaderFilter entityTags(CacheRules rules) {
        return new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return rules.age(request).isEmpty();
            }
        };
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request, ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer
                && answer.getServletResponse().getStatus() == HttpStatus.OK.value()) {
            rules.age(asked.getServletRequest())
                    .ifPresent(age -> answer.getHeaders().setCacheControl(CacheControl.maxAge(age).cachePublic()));
        }
        return body;
    }
}
