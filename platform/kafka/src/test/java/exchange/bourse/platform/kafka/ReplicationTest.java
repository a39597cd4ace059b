package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "5, 3"})
    void whatCountsIsOnMoreThanHalfOfTheCopies(int copies, int minInSync) {
        assertThat(new Replication(copies).minInSync()).isEqualTo(minInSync);
    }

    @Test
    void withoutACopyThereIsNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Replication(0));
    }
}
