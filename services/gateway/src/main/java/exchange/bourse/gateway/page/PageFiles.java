package exchange.bourse.gateway.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the files of the page, and no others: what is not there is an error of the API like everything else. */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

    /** Where the page is on the class path. */
    static final String LOCATION = "classpath:/web/";

    private static final Duration EVER = Duration.ofDays(365);
    private static final Duration WHILE = Duration.ofHours(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(LOCATION + "assets/")
                .setCacheControl(CacheControl.maxAge(EVER).cachePublic().immutable());
        registry.addResourceHandler("/favicon.svg")
                .addResourceLocations(LOCATION)
                .setCacheControl(CacheControl.maxAge(WHILE).cachePublic());
    }
}
