package exchange.bourse.engine;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What a failure of a topology means. What the cluster, the registry or the network does to us passes, and a new thread goes on from the
 * last commit. A broken invariant does not pass: the topology stops before it does harm, and with it the process, so that whoever watches
 * processes sees it and starts it anew. A topology that only watches stops alone.
 */
@Component
class FailurePolicy {

    private static final Logger LOGGER = LoggerFactory.getLogger(FailurePolicy.class);

    private final ApplicationContext program;

    FailurePolicy(ApplicationContext program) {
        this.program = program;
    }

    StreamsUncaughtExceptionHandler of(RunnableTopology topology) {
        return failure -> {
            boolean passes = passes(failure);
            LOGGER.atError()
                    .addKeyValue("topology", topology)
                    .addKeyValue("goesOn", passes)
                    .setCause(failure)
                    .log("a stream thread failed");
            return passes ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        };
    }

    /**
     * Whether a failure comes from outside. Confluent's serializer wraps what its connection to the registry throws. A transaction that took
     * too long, because a broker was gone or the machine stood still, was rolled back by the cluster, and its commit is refused as one in a
     * wrong state: nothing of it happened, so it can be done again.
     */
    static boolean passes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof RetriableException || cause instanceof IOException
                        || cause instanceof InvalidTxnStateException || cause instanceof TransactionAbortableException);
    }

    /**
     * Ends the process when a topology has stopped for good, unless it only watches: health tells of that one. It does so on a thread of its
     * own, because the topology's waits for its end.
     */
    KafkaStreams.StateListener endProcessOnError(RunnableTopology topology) {
        return (state, before) -> {
            if (state == KafkaStreams.State.ERROR && !topology.onlyWatches()) {
                Thread.ofPlatform().name("end").start(() -> System.exit(SpringApplication.exit(program, () -> 1)));
            }
        };
    }
}
