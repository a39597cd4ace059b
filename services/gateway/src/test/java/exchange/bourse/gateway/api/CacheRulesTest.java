package exchange.bourse.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CacheRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final String KLINES = "/api/v2/public/markets/btcusd/k-line";

    private final CacheRules rules = new CacheRules(Clock.fixed(NOW, ZoneOffset.UTC));

    private long klineSeconds(String period, String timeTo) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", KLINES);
        request.setParameter("period", period);
        request.setParameter("time_to", timeTo);
        return rules.age(request).map(Duration::toSeconds).orElse(-1L);
    }

    @ParameterizedTest
    @CsvSource({"1,2026-03-31T11:48:59Z,3600", "1,2026-03-31T11:49:00Z,1", "60,2026-03-31T10:49:59Z,3600", "60,2026-03-31T11:00:00Z,1",
            "1440,2026-03-30T00:00:00Z,3600", "1440,2026-03-31T00:00:00Z,1", "43200,2026-02-01T00:00:00Z,3600",
            "43200,2026-03-01T00:00:00Z,1"})
    void onlyWindowsThatEndedLongAgoAreKeptForLong(String period, Instant opened, long seconds) {
        assertThat(klineSeconds(period, Long.toString(opened.getEpochSecond()))).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1,x", "x,600", "9223372036854775807,600", "1,''"})
    void whatCantBeReadIsNotKeptForLong(String period, String timeTo) {
        assertThat(klineSeconds(period, timeTo)).isEqualTo(1);
    }

    @Test
    void onlyWhatIsReadIsKept() {
        assertThat(rules.age(new MockHttpServletRequest("POST", KLINES))).isEmpty();
        assertThat(rules.age(new MockHttpServletRequest("HEAD", KLINES))).contains(Duration.ofSeconds(1));
        assertThat(rules.age(new MockHttpServletRequest("GET", "/public/markets/btcusd/k-line/more"))).isEmpty();
    }
}
