package exchange.bourse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {

    @Test
    void whatTheClusterOrTheRegistryDoesPasses() {
        assertThat(FailurePolicy.passes(new StreamsException(new TimeoutException("the broker is slow")))).isTrue();
        Throwable registryIsGone = new SerializationException("no schema", new ConnectException("refused"));
        assertThat(FailurePolicy.passes(new StreamsException(registryIsGone))).isTrue();
    }

    @Test
    void aTransactionThatTheClusterRolledBackIsDoneAgain() {
        assertThat(FailurePolicy.passes(new StreamsException(new InvalidTxnStateException("it took too long")))).isTrue();
    }

    @Test
    void anotherEngineOfTheSameNameDoesNotPass() {
        assertThat(FailurePolicy.passes(new StreamsException(new FencedInstanceIdException("twice")))).isFalse();
    }

    @Test
    void aBrokenInvariantDoesNot() {
        assertThat(FailurePolicy.passes(new StreamsException(new IllegalStateException("does not balance")))).isFalse();
        assertThat(FailurePolicy.passes(new SerializationException("not Avro"))).isFalse();
    }
}
