package exchange.bourse.platform.replay.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    @Test
    void theAccountIsTheTokensSubject() {
        assertThat(new AccessToken(() -> token("{\"sub\":\"7d2c\",\"aud\":\"bourse\"}")).subject()).isEqualTo("7d2c");
    }

    @Test
    void aTokenWithoutSubjectStopsTheReplay() {
        assertThatThrownBy(() -> new AccessToken(() -> token("{}")).subject()).isInstanceOf(ReplayStoppedException.class)
                .hasMessageContaining("subject");
    }

    @Test
    void whatIsNoTokenStopsTheReplay() {
        assertThatThrownBy(() -> new AccessToken(() -> "secret").subject()).isInstanceOf(ReplayStoppedException.class)
                .hasMessageNotContaining("secret");
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }
}
