package exchange.bourse.engine;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Up while every topology runs; shows the state of each. */
@Component("streams")
class StreamsHealth implements HealthIndicator {

    private final ObjectProvider<StreamsBuilderFactoryBean> applications;

    StreamsHealth(ObjectProvider<StreamsBuilderFactoryBean> applications) {
        this.applications = applications;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        applications.forEach(application -> {
            KafkaStreams streams = application.getKafkaStreams();
            KafkaStreams.State state = streams == null ? KafkaStreams.State.CREATED : streams.state();
            health.withDetail(String.valueOf(application.getStreamsConfiguration().getProperty("application.id")), state);
            if (state != KafkaStreams.State.RUNNING) {
                health.down();
            }
        });
        return health.build();
    }
}
