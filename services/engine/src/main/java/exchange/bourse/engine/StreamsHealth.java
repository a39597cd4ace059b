package exchange.bourse.engine;

import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Up while every topology runs; shows the state of each. */
@Component("streams")
class StreamsHealth implements HealthIndicator {

    private final Map<String, StreamsBuilderFactoryBean> applications;

    StreamsHealth(Map<String, StreamsBuilderFactoryBean> applications) {
        this.applications = applications;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        applications.forEach((name, application) -> {
            KafkaStreams streams = application.getKafkaStreams();
            KafkaStreams.State state = streams == null ? KafkaStreams.State.CREATED : streams.state();
            health.withDetail(BeanFactoryUtils.transformedBeanName(name), state);
            if (state != KafkaStreams.State.RUNNING) {
                health.down();
            }
        });
        return health.build();
    }
}
