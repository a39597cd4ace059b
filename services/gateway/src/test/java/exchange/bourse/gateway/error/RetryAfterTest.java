package exchange.bourse.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class RetryAfterTest {

    @ParameterizedTest
    @EnumSource
    void whoIsRefusedBecauseThereIsTooMuchIsToldWhenToComeAgainAndNobodyElseIs(ErrorCode code) {
        HttpHeaders headers = new ErrorAdvice(new ErrorMeters(new SimpleMeterRegistry())).refused(new ApiException(code)).getHeaders();
        assertThat(headers.containsHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(code.status() == HttpStatus.TOO_MANY_REQUESTS);
    }
}
