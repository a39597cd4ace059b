package exchange.bourse.gateway.api;

import java.time.Clock;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;

/** What requests and answers are made with: JSON and the time. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    /** The only clock of the gateway. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Decimals are written as people write them; a name that comes twice is an error, because two readers might choose differently. */
    @Bean
    JsonMapperBuilderCustomizer plainDecimals() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
