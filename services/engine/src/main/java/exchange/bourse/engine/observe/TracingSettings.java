package exchange.bourse.engine.observe;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where traces go. Spring's own settings, which take these, would not say what is wrong with them.
 *
 * @param enabled whether there are traces
 * @param endpoint where to send spans, by OTLP over HTTP
 * @param probability which share of the traces that begin here is kept, 0 to 1; one that began elsewhere is kept if it is there
 */
@Validated
@ConfigurationProperties("bourse.tracing")
public record TracingSettings(@DefaultValue("false") boolean enabled,
        @DefaultValue("http://127.0.0.1:4318/v1/traces") @NotNull @Pattern(regexp = "https?://\\S+") String endpoint,
        @DefaultValue("0.1") @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal probability) {}
