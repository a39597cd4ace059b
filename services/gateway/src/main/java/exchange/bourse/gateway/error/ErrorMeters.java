package exchange.bourse.gateway.error;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts the errors that clients get, by their stable codes. What the container itself can't read is not among them. */
@Component
final class ErrorMeters {

    private final Map<ErrorCode, Counter> counters = new EnumMap<>(ErrorCode.class);

    ErrorMeters(MeterRegistry registry) {
        for (ErrorCode code : ErrorCode.values()) {
            counters.put(code,
                    Counter.builder("bourse.gateway.errors")
                            .description("Errors that clients got, by their stable code")
                            .tag("code", code.code())
                            .tag("status", Integer.toString(code.status().value()))
                            .register(registry));
        }
    }

    void count(List<ErrorCode> codes) {
        codes.forEach(code -> Objects.requireNonNull(counters.get(code)).increment());
    }
}
