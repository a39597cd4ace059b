package exchange.bourse.engine;

import exchange.bourse.platform.kafka.ConfluentSerdes;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Registers one Kafka Streams application for each topology that the configuration names. */
class TopologyRegistrar implements BeanRegistrar {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopologyRegistrar.class);

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        EngineSettings configured = Binder.get(environment).bindOrCreate("bourse", EngineSettings.class);
        configured.engine()
                .topologies()
                .forEach(topology -> registry.registerBean(topology.applicationId(), StreamsBuilderFactoryBean.class,
                        bean -> bean.supplier(context -> application(topology, context.bean(EngineSettings.class)))));
    }

    private static StreamsBuilderFactoryBean application(RunnableTopology topology, EngineSettings settings) {
        StreamsBuilderFactoryBean application = new StreamsBuilderFactoryBean(
                new KafkaStreamsConfiguration(StreamsSettings.of(topology, settings)));
        application.setInfrastructureCustomizer(topology.wiring(new ConfluentSerdes(settings.kafka().schemaRegistryUrl())::of));
        application.setStreamsUncaughtExceptionHandler(decideOn(topology));
        return application;
    }

    /**
     * What the cluster does to us passes, and a new thread goes on from the last commit; a broken invariant does not, and stops the
     * topology.
     */
    private static StreamsUncaughtExceptionHandler decideOn(RunnableTopology topology) {
        return failure -> {
            boolean passes = NestedExceptionUtils.getMostSpecificCause(failure) instanceof RetriableException;
            LOGGER.atError()
                    .addKeyValue("topology", topology)
                    .addKeyValue("goesOn", passes)
                    .setCause(failure)
                    .log("a stream thread failed");
            return passes ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        };
    }
}
