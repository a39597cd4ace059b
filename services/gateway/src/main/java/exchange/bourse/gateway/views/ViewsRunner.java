package exchange.bourse.gateway.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Books;
import exchange.bourse.views.ViewReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the views running beside the web server, which comes up without them: while the log can't be reached, queries are answered "not
 * ready". It stops after the web server has answered its last request.
 */
@Component
final class ViewsRunner implements ViewReader, SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ViewsRunner.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Below the web server's, so this starts before it and stops after it. */
    static final int PHASE = 0;

    private final StreamsBuilderFactoryBean streams;
    private final CatchUp catchUp;
    private final Books books;
    /** The one that was started last. Its factory tells no one of it while it starts, which without brokers takes minutes. */
    private volatile @Nullable KafkaStreams views;
    private volatile @Nullable Thread supervisor;
    private volatile boolean stopped;

    ViewsRunner(StreamsBuilderFactoryBean streams, CatchUp catchUp, Books books) {
        this.streams = streams;
        this.catchUp = catchUp;
        this.books = books;
        streams.setKafkaStreamsCustomizer(starting -> views = starting);
    }

    /** Whether all views can be queried, and have caught up with the log. */
    boolean ready() {
        return ready(views);
    }

    private boolean ready(@Nullable KafkaStreams running) {
        return running != null && running.state() == KafkaStreams.State.RUNNING && catchUp.reached();
    }

    @Override
    public <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
        return store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }

    @Override
    public <K, V> List<ReadOnlyKeyValueStore<K, V>> partitions(String name, Topic<?> fedBy) {
        return IntStream.range(0, fedBy.partitions())
                .mapToObj(partition -> this.<K, V>store(
                        StoreQueryParameters.<ReadOnlyKeyValueStore<K, V>>fromNameAndType(name, QueryableStoreTypes.keyValueStore())
                                .withPartition(partition)))
                .toList();
    }

    @Override
    public Books books() {
        running();
        return books;
    }

    private <K, V> ReadOnlyKeyValueStore<K, V> store(StoreQueryParameters<ReadOnlyKeyValueStore<K, V>> query) {
        try {
            return running().store(query);
        } catch (InvalidStateStoreException e) {
            throw new ApiException(ErrorCode.VIEWS_NOT_READY);
        }
    }

    /** While partitions are moving, or are behind, a view may lack some of what it should have, so it is not asked. */
    private KafkaStreams running() {
        KafkaStreams running = views;
        if (running == null || !ready(running)) {
            throw new ApiException(ErrorCode.VIEWS_NOT_READY);
        }
        return running;
    }

    @Override
    public void start() {
        stopped = false;
        supervisor = Thread.ofVirtual().name("views-supervisor").start(this::supervise);
    }

    private void supervise() {
        while (!stopped) {
            startIfStopped();
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void startIfStopped() {
        KafkaStreams running = views;
        if (running != null && !running.state().hasCompletedShutdown()) {
            return;
        }
        try {
            streams.stop();
            streams.start();
            LOGGER.atInfo().log("views started");
        } catch (RuntimeException e) {
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("views could not start, trying again");
            KafkaStreams failed = views;
            if (failed != null) {
                failed.close(LOOK_EVERY);
            }
        }
    }

    @Override
    public void stop() {
        Thread running = supervisor;
        supervisor = null;
        // An interrupt may be lost in a start that it breaks off, so it is not relied on.
        stopped = true;
        if (running != null) {
            running.interrupt();
        }
        KafkaStreams starting = views;
        if (starting != null && starting.state() != KafkaStreams.State.RUNNING) {
            // Breaks a start off, for which the factory would wait.
            starting.close(LOOK_EVERY);
        }
        streams.stop();
    }

    @Override
    public boolean isRunning() {
        return supervisor != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
