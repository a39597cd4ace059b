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
        assertThat(AccessToken.subject(token("{\"sub\":\"7d2c\",\"aud\":\"bourse\"}"))).isEqualTo("7d2c");
    }

    @Test
    void aTokenWithoutSubjectStopsTheReplay() {
        assertThatThrownBy(() -> AccessToken.subject(token("{}"))).isInstanceOf(ReplayStoppedException.class)
                .hasMessageContaining("subject");
    }

    @Test
    void whatIsNoTokenStopsTheReplay() {
        assertThatThrownBy(() -> AccessToken.subject("secret")).isInstanceOf(ReplayStoppedException.class)
                .hasMessageNotContaining("secret");
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }
}
