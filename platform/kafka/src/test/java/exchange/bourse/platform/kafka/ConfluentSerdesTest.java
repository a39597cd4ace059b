package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConfluentSerdesTest {

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRegistryThatDoesNotAnswerIsNotWaitedForForEver() throws IOException {
        // Connections are taken by the system, and nobody reads what comes.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ConfluentSerdes serdes = new ConfluentSerdes("http://127.0.0.1:" + silent.getLocalPort());

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> serdes.registry(Duration.ofMillis(100)).getAllSubjects());
        }
    }
}
