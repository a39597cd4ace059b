package exchange.bourse.gateway.api;

import exchange.bourse.gateway.security.AccountResolver;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests reach the controllers and answers leave them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final RequestParamsResolver requestParams;
    private final AccountResolver account;

    WebConfiguration(RequestParamsResolver requestParams, AccountResolver account) {
        this.requestParams = requestParams;
        this.account = account;
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
