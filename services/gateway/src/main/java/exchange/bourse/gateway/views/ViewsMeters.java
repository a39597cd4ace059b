package exchange.bourse.gateway.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.views.Views;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Shows how far the views are behind the log. */
@Component
final class ViewsMeters {

    ViewsMeters(MeterRegistry registry, CatchUp catchUp, Readiness readiness) {
        for (Topic<?> topic : Views.STREAMED) {
            Gauge.builder("bourse.views.lag.records", () -> catchUp.lag(topic.name()))
                    .description("Committed records of a topic that the views have not taken in")
                    .tag("topic", topic.name())
                    .register(registry);
        }
        Gauge.builder("bourse.views.ready", () -> readiness.ready() ? 1 : 0)
                .description("Whether the views can be queried: 1, or 0")
                .register(registry);
    }
}
