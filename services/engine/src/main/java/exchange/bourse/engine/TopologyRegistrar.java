package exchange.bourse.engine;

import exchange.bourse.engine.clients.EngineClients;
import exchange.bourse.engine.observe.StageObservers;
import exchange.bourse.engine.pace.CommitPace;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.MarketPartitions;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Registers one Kafka Streams application for each topology that the configuration names. */
class TopologyRegistrar implements BeanRegistrar {

    private static final ParameterizedTypeReference<MarketPartitions<SpecificRecord>> MATCHED = new ParameterizedTypeReference<>() {
    };

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        EngineSettings configured = Binder.get(environment).bindOrCreate("bourse", EngineSettings.class);
        registry.registerBean("matchedPartitions", MATCHED, bean -> bean.supplier(context -> new MarketPartitions<>()));
        configured.engine()
                .topologies()
                .forEach(topology -> registry.registerBean(topology.applicationId(), StreamsBuilderFactoryBean.class,
                        bean -> bean.supplier(context -> application(topology, context))));
    }

    private static StreamsBuilderFactoryBean application(RunnableTopology topology, SupplierContext context) {
        EngineSettings settings = context.bean(EngineSettings.class);
        ConfluentSerdes serdes = settings.kafka().access().serdes();
        MarketPartitions<SpecificRecord> matched = context.beanProvider(MATCHED).getObject();
        FailurePolicy failures = context.bean(FailurePolicy.class);
        StageObservers observers = context.bean(StageObservers.class);
        Map<String, Object> properties = StreamsSettings.of(topology, settings);
        properties.putAll(observers.settings(topology.stage()));
        properties.putAll(topology.deadLetters(serdes::of));
        StreamsBuilderFactoryBean application = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(properties));
        application.setInfrastructureCustomizer(topology.wiring(serdes::of, matched));
        application.setClientSupplier(
                new EngineClients(properties.get(CommitPace.SETTING) instanceof CommitPace pace ? pace::ended : () -> {}));
        application.setStreamsUncaughtExceptionHandler(failures.of(topology));
        // Who stops in good order makes way at once for one that has its state; without such a one it is missed less if it keeps its place.
        application.setLeaveGroupOnClose(settings.engine().standbys() > 0);
        application.setStateListener(failures.endProcessOnError(topology));
        observers.watch(topology.stage(), application);
        return application;
    }
}
