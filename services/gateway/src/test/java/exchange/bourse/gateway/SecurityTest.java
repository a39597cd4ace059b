package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest extends GatewayTest {

    static Stream<String> tokensThatProveNothing() {
        return Stream.of(Tokens.forged("alice", "trader"), Tokens.with(claims -> claims.expirationTime(Tokens.inSeconds(-6))),
                Tokens.with(claims -> claims.expirationTime(null)), Tokens.with(claims -> claims.audience("other")),
                Tokens.with(claims -> claims.audience(List.of())), Tokens.with(claims -> claims.issuer("http://other/realms/bourse")),
                Tokens.with(claims -> claims.notBeforeTime(Tokens.inSeconds(60))), Tokens.with(claims -> claims.subject(null)),
                Tokens.with(claims -> claims.subject("a\0b")), "nonsense", "a.b.c",
                // {"alg":"none"}
                "eyJhbGciOiJub25lIn0." + Tokens.of("alice", "trader").split("\\.", -1)[1] + ".", "");
    }

    @ParameterizedTest
    @MethodSource("tokensThatProveNothing")
    void aTokenThatProvesNothingIsRefused(String token) {
        HttpResponse<String> response = get("/account/balances", token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"errors\":[\"jwt.decode_and_verify\"]}");
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/balances", "/market/orders", "/market/trades", "/admin/nothing", "/api/v2/market/orders"})
    void privateEndpointsNeedAToken(String path) {
        assertThat(get(path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatExpiredLessThanTheClockSkewAgoIsGood() {
        assertThat(get("/account/balances", Tokens.with(claims -> claims.expirationTime(Tokens.inSeconds(-2)))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        assertThat(get("/account/balances?access_token=" + Tokens.of("alice", "trader"), null).statusCode()).isEqualTo(401);
    }

    @Test
    void rolesAreNeeded() {
        assertThat(get("/market/orders", Tokens.of("alice")).body()).isEqualTo("{\"errors\":[\"user.ability.not_permitted\"]}");
        HttpResponse<String> admin = post("/admin/currencies/new", Tokens.of("alice", "trader"), "{\"code\":\"eth\"}");
        assertThat(admin.statusCode()).isEqualTo(403);
        assertThat(admin.body()).isEqualTo("{\"errors\":[\"user.ability.not_permitted\"]}");
    }

    @Test
    void publicEndpointsIgnoreTokens() {
        assertThat(get("/public/markets", "nonsense").statusCode()).isEqualTo(200);
        assertThat(get("/api/v2/public/markets", null).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAreNotFramedNotCachedAndSetNoCookie() {
        HttpResponse<String> response = get("/account/balances", Tokens.of("alice", "trader"));

        assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void noOriginIsAllowedByDefault() {
        HttpResponse<String> response = send(HttpRequest.newBuilder().header("X-Test", "1").GET(), "/public/markets", null);

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/public/nothing", "/nothing"})
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> response = get(path, null);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"errors\":[\"record.not_found\"]}");
    }
}
