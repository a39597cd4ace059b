package exchange.bourse.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandLimitTest {

    private final AtomicLong nowNs = new AtomicLong();
    private final CommandLimit limit = new CommandLimit(new BourseSettings.Limits(10, 20, 1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nowNs.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void aBurstIsTakenAndWhatIsMoreIsRefused() {
        take("alice", 20);
        assertRefused("alice");
    }

    @Test
    void afterASecondTheAccountHasItsCommandsAgain() {
        take("alice", 20);
        nowNs.addAndGet(Duration.ofSeconds(1).toNanos());
        take("alice", 10);
        assertRefused("alice");
    }

    @Test
    void anAccountThatIsRefusedHindersNoOther() {
        take("alice", 20);
        assertRefused("alice");
        take("bob", 20);
    }

    private void take(String account, int commands) {
        IntStream.range(0, commands).forEach(_ -> limit.take(account));
    }

    private void assertRefused(String account) {
        assertThatThrownBy(() -> limit.take(account)).isInstanceOfSatisfying(ApiException.class,
                refusal -> assertThat(refusal.codes()).containsExactly(ErrorCode.TOO_MANY_REQUESTS));
    }
}
