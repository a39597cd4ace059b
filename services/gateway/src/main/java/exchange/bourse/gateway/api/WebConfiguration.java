package exchange.bourse.gateway.api;

import exchange.bourse.gateway.limits.CommandLimit;
import exchange.bourse.gateway.security.AccountResolver;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests reach the controllers and answers leave them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final RequestParamsResolver requestParams;
    private final AccountResolver account;
    private final CommandLimit limit;

    WebConfiguration(RequestParamsResolver requestParams, AccountResolver account, CommandLimit limit) {
        this.requestParams = requestParams;
        this.account = account;
        this.limit = limit;
    }

    /** Operators are not limited: what they do for many members is theirs alone to do. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit)
                .addPathPatterns(Stream.of(Paths.PEATIO, Paths.SHORT)
                        .flatMap(root -> Stream.of(root + "/market/**", root + "/account/**"))
                        .toList());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(requestParams);
        resolvers.add(account);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        // Where Peatio's clients look for the document.
        registry.addRedirectViewController("/api/v2/peatio/swagger", "/swagger/openapi");
        registry.addRedirectViewController("/api/v2/swagger", "/swagger/openapi");
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.defaultContentType(MediaType.APPLICATION_JSON);
    }
}
