package exchange.bourse.gateway.views;

import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.platform.kafka.Replication;
import exchange.bourse.views.AccountViews;
import exchange.bourse.views.Books;
import exchange.bourse.views.BoundedRocksDb;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.FundsViews;
import exchange.bourse.views.JournalViews;
import exchange.bourse.views.MarketViews;
import exchange.bourse.views.MemberViews;
import exchange.bourse.views.OrderViews;
import exchange.bourse.views.PnlViews;
import exchange.bourse.views.TransferViews;
import exchange.bourse.views.ViewListener;
import exchange.bourse.views.ViewReader;
import exchange.bourse.views.Views;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/** The views as they run in this process, and the queries that they answer. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    private static final int CLOSE_TIMEOUT_SECONDS = 10;
    /** A node that was killed waits so long for its own ghost; a broker allows no less. */
    private static final int SESSION_TIMEOUT_MS = 6_000;
    /** A broker that hangs is left for its successor after so long, and not waited for three times as long. */
    private static final int REQUEST_TIMEOUT_MS = 10_000;
    /** A broker that has nothing new says so after so long; its partitions stay with this node, so nobody waits for that. */
    private static final int FETCH_WAIT_MS = 2_000;
    /**
     * The same for the definitions and for what stores are restored from. A start reads these partitions one after the other, and asks for
     * one only when the broker has said, twice, that there is nothing new in the one before.
     */
    private static final int START_FETCH_WAIT_MS = 200;

    /** The serdes of the log's topics. */
    @Bean
    ConfluentSerdes confluentSerdes(BourseSettings settings) {
        return settings.kafka().access().serdes();
    }

    /** Where the views' topology shows the books. */
    @Bean
    Books books() {
        return new Books();
    }

    /** The views' topology; {@link ViewsRunner} starts it. */
    @Bean
    StreamsBuilderFactoryBean viewsStreams(BourseSettings settings, ConfluentSerdes confluent, Books books,
            ObjectProvider<ViewListener> listeners, CatchUp catchUp, MeterRegistry registry) {
        StreamsBuilderFactoryBean streams = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(streamsSettings(settings)));
        streams.addListener(new KafkaStreamsMicrometerListener(registry));
        streams.setAutoStartup(false);
        // Its runner has stopped it by then; were it stopped first, the runner would start it again.
        streams.setPhase(ViewsRunner.PHASE - 1);
        streams.setClientSupplier(catchUp);
        streams.setCloseTimeout(CLOSE_TIMEOUT_SECONDS);
        streams.setLeaveGroupOnClose(true);
        streams.setStreamsUncaughtExceptionHandler(new ReplaceThread());
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                Views.build(builder, confluent::of, books, new ViewListeners(listeners));
            }
        });
        return streams;
    }

    /** Each node has an application id, and so a whole copy of the views, of its own: any node answers any query. */
    private static Map<String, Object> streamsSettings(BourseSettings settings) {
        int node = settings.gateway().nodeId();
        Map<String, Object> streams = settings.kafka().access().client();
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, node == 0 ? Views.APPLICATION_ID : Views.APPLICATION_ID + "-" + node);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        Replication replication = new Replication(settings.kafka().replication());
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication.copies());
        streams.put(StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), Integer.toString(replication.minInSync()));
        streams.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), IsolationLevel.READ_COMMITTED.toString());
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), SESSION_TIMEOUT_MS / 3);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FETCH_WAIT_MS);
        streams.put(StreamsConfig.globalConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), START_FETCH_WAIT_MS);
        streams.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), START_FETCH_WAIT_MS);
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.gateway().viewThreads());
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        return streams;
    }

    @Bean
    Definitions definitions(ViewReader reader) {
        return new Definitions(reader);
    }

    @Bean
    OrderViews orderViews(ViewReader reader) {
        return new OrderViews(reader);
    }

    @Bean
    AccountViews accountViews(ViewReader reader) {
        return new AccountViews(reader);
    }

    @Bean
    FundsViews fundsViews(ViewReader reader) {
        return new FundsViews(reader);
    }

    @Bean
    TransferViews transferViews(ViewReader reader) {
        return new TransferViews(reader);
    }

    @Bean
    MemberViews memberViews(ViewReader reader) {
        return new MemberViews(reader);
    }

    @Bean
    PnlViews pnlViews(ViewReader reader, Definitions definitions) {
        return new PnlViews(reader, definitions);
    }

    @Bean
    JournalViews journalViews(ViewReader reader) {
        return new JournalViews(reader);
    }

    @Bean
    MarketViews marketViews(ViewReader reader) {
        return new MarketViews(reader);
    }
}
