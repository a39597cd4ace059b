package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest extends GatewayTest {

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trade/btcusd", "/wallets", "/profile"})
    void theAddressesOfItsViewsGiveThePageWhichIsAskedForAnewEachTime(String path) {
        HttpResponse<String> response = get(path, null);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(response.body()).contains("<title>Bourse</title>");
    }

    @Test
    void itsScriptsAndStylesAreNamedByTheirContentAndKeptForEver() {
        Matcher assets = Pattern.compile("/assets/[\\w.-]+").matcher(get("/", null).body());

        assertThat(assets.results().map(result -> get(result.group(), null))).hasSizeGreaterThanOrEqualTo(2).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Cache-Control")).contains("max-age=31536000", "immutable");
        });
    }

    @Test
    void nothingOfAnotherOriginAndNoInlineScriptOrStyleRunsInIt() {
        HttpResponse<String> response = get("/", null);

        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'self';", "connect-src 'self' " + Tokens.ORIGIN, "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(response.body()).doesNotContain("<style", "style=").doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(header(get("/swagger-ui/index.html", null), "Content-Security-Policy")).contains("style-src 'self' 'unsafe-inline'");
    }

    @Test
    void itLearnsTheIssuerFromTheGateway() {
        assertThat(get("/config.json", null).body()).isEqualTo("{\"issuer\":\"" + Tokens.ISSUER + "\",\"client_id\":\"bourse-web\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/trade", "/trade/btcusd/more", "/assets/nothing.js", "/assets/", "/assets/..%2findex.html",
            "/index.html", "/web/index.html"})
    void otherAddressesAreErrorsOfTheApi(String path) {
        HttpResponse<String> response = get(path, null);

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(header(response, "Content-Type")).startsWith("application/json");
        assertThat(response.body()).startsWith("{\"errors\":[\"");
    }
}
