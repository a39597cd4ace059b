package exchange.bourse.gateway.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.settings.BourseSettings;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page at the addresses of its views, and what it has to be told. */
@Hidden
@RestController
class PageController {

    private final Resource page;
    private final Configuration configuration;

    PageController(@Value(PageFiles.LOCATION + "index.html") Resource page, BourseSettings settings) {
        this.page = page;
        this.configuration = new Configuration(settings.auth().issuer(), settings.auth().webClient());
    }

    /**
     * What differs between exchanges; the page is built once for all. Nothing of it is secret.
     *
     * @param issuer where people log in
     * @param clientId the page's name there
     */
    record Configuration(@JsonProperty("issuer") String issuer, @JsonProperty("client_id") String clientId) {}

    /** A browser that comes with the address of a view, or reloads it, gets the page; which view it shows is the page's to read. */
    @GetMapping({"/", "/trade/{market}", "/wallets", "/profile"})
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.TEXT_HTML).body(page);
    }

    @GetMapping("/config.json")
    ResponseEntity<Configuration> configuration() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(configuration);
    }
}
