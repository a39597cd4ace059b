package exchange.bourse.gateway.streams;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.gateway.streams.Channel.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private static final int KEPT = 20;

    private final Channel every = new Channel(StreamKind.TRADES, KEPT);
    private final Channel latest = new Channel(StreamKind.KLINE, KEPT);

    private static StreamMessage message(long sequence, String key) {
        return new StreamMessage(sequence, key, () -> key + sequence);
    }

    private static List<String> texts(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Found.class);
        return ((Reading.Found) reading).messages().stream().map(StreamMessage::json).toList();
    }

    @Test
    void aReaderGetsAllFromItsPositionOnHoweverTheChannelGrew() {
        for (long sequence = 1; sequence <= KEPT + 7; sequence++) {
            every.publish(message(sequence, "t"));
        }
        assertThat(texts(every.read(KEPT + 4))).containsExactly("t25", "t26", "t27");
        assertThat(texts(every.read(7))).hasSize(KEPT).startsWith("t8").endsWith("t27");
        assertThat(every.read(6)).isInstanceOf(Reading.Overrun.class);
    }

    @Test
    void whatWasSaidBeforeIsNotSaidAgain() {
        assertThat(every.publish(message(5, "t"))).isTrue();
        assertThat(every.publish(message(5, "t"))).isFalse();
        assertThat(every.publish(message(4, "t"))).isFalse();
        assertThat(texts(every.read(0))).containsExactly("t5");
    }

    @Test
    void whereLatestWinsALateReaderGetsTheLatestOfEachKeyAndIsNeverOverrun() {
        for (int round = 0; round < KEPT; round++) {
            latest.publish(message(0, "a"));
            latest.publish(message(0, "b"));
        }
        assertThat(texts(latest.read(0))).containsExactlyInAnyOrder("a0", "b0");
    }

    @Test
    void aReaderResumesAfterAnySequenceThatIsKept() {
        for (long sequence = 101; sequence <= 101 + KEPT; sequence++) {
            every.publish(message(sequence, "t"));
        }
        assertThat(texts(every.read(every.positionAfter(119).orElseThrow()))).containsExactly("t120", "t121");
        assertThat(every.positionAfter(121)).hasValue(KEPT + 1);
        assertThat(texts(every.read(every.positionAfter(101).orElseThrow()))).hasSize(KEPT);
        assertThat(every.positionAfter(100)).isEmpty();
        assertThat(every.positionAfter(122)).isEmpty();
    }
}
