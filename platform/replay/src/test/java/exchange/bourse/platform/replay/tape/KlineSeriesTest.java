package exchange.bourse.platform.replay.tape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.topics.PrintedTrade;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KlineSeriesTest {

    /** Three windows: four trades, none, one trade. */
    private static final KlineSeries SERIES = KlineSeries.of(
            List.of(trade(60, "10", "1"), trade(70, "12", "0.5"), trade(110, "9", "0.25"), trade(119, "11", "0.25"), trade(180, "8", "3")));
    private static final List<Kline> SHOWN = List.of(kline(60, "10", "12", "9", "11", "2.00"), kline(120, "11", "11", "11", "11", "0"),
            kline(180, "8", "8", "8", "8", "3.0"));

    @Test
    void openHighLowCloseVolumeOfEachMinuteAndFlatOnesBetween() {
        assertThat(SERIES.compare(SHOWN).evidence()).isEmpty();
        assertThat(SERIES.compare(SHOWN).holds()).isTrue();
        assertThat(SERIES.firstS()).isEqualTo(60);
        assertThat(SERIES.lastS()).isEqualTo(180);
    }

    @Test
    void everyWrongNumberIsFound() {
        List<Kline> wrong = List.of(kline(60, "10.01", "12", "9", "11", "2"), kline(60, "10", "12.01", "9", "11", "2"),
                kline(60, "10", "12", "9.01", "11", "2"), kline(60, "10", "12", "9", "11.01", "2"),
                kline(60, "10", "12", "9", "11", "2.00000001"));
        assertThat(wrong).allSatisfy(kline -> assertThat(SERIES.compare(with(0, kline)).holds()).isFalse());
    }

    @Test
    void aMissingEmptyWindowIsFound() {
        assertThat(SERIES.compare(List.of(SHOWN.get(0), SHOWN.get(2))).holds()).isFalse();
    }

    @Test
    void anEmptyWindowThatIsNotFlatAtTheLastCloseIsFound() {
        assertThat(SERIES.compare(with(1, kline(120, "8", "8", "8", "8", "0"))).holds()).isFalse();
    }

    @Test
    void aWindowTooManyIsFound() {
        List<Kline> more = new ArrayList<>(SHOWN);
        more.add(kline(240, "8", "8", "8", "8", "0"));
        assertThat(SERIES.compare(more).holds()).isFalse();
        assertThat(SERIES.compare(List.of(SHOWN.get(0), SHOWN.get(1), SHOWN.get(2), SHOWN.get(2))).holds()).isFalse();
    }

    @Test
    void aPointOfTheRestInterfaceIsReadExactly() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        Kline read = Kline.of(json.readTree("[1385337600, 800.01, 938.50663268, 0.1, 175778.65435678, 0.30000000000000004]"));
        assertThat(read.sameAs(kline(1_385_337_600, "800.01", "938.50663268", "0.1", "175778.65435678", "0.30000000000000004"))).isTrue();
    }

    @Test
    void theExpectationIsTheTapeAtTheExchangesTimesAfterWhatTheMinuteAlreadyHad() {
        PrintedTrade earlier = TradeComparisonTest.printed("7", "1", Side.BUY, 0, 0);
        PrintedTrade sameMinute = TradeComparisonTest.printed("8", "1", Side.BUY, 5, 6);
        PrintedTrade own = TradeComparisonTest.printed("9", "9", Side.BUY, 5, 6);
        TradesSeen seen = new TradesSeen(List.of(earlier, sameMinute), List.of(own), 0);
        assertThat(seen.asTheyShouldBe(List.of(TradeComparisonTest.played("10", "1", Side.BUY, 5)))).containsExactly(trade(300, "8", "1"),
                trade(300, "10", "1"));
    }

    @Test
    void amongOthersTradesAndWithoutTheTapesTradesThereIsNothingToCompare() {
        try (GatewayClient unused = new GatewayClient(URI.create("http://127.0.0.1:1"), () -> "unused")) {
            KlineCheck check = new KlineCheck(unused, "btcusd");
            List<PlayedTrade> played = List.of(TradeComparisonTest.played("10", "1", Side.BUY, 5));
            PrintedTrade own = TradeComparisonTest.printed("10", "1", Side.BUY, 5, 6);
            assertThat(check.check(played, new TradesSeen(List.of(), List.of(own), 1)).holds()).isFalse();
            assertThat(check.check(played, new TradesSeen(List.of(), List.of(), 0)).holds()).isFalse();
        }
    }

    private static List<Kline> with(int place, Kline kline) {
        List<Kline> shown = new ArrayList<>(SHOWN);
        shown.set(place, kline);
        return shown;
    }

    private static StampedTrade trade(long timeS, String price, String amount) {
        return new StampedTrade(Instant.ofEpochSecond(timeS), new BigDecimal(price), new BigDecimal(amount));
    }

    private static Kline kline(long timeS, String open, String high, String low, String close, String volume) {
        return new Kline(timeS, new BigDecimal(open), new BigDecimal(high), new BigDecimal(low), new BigDecimal(close),
                new BigDecimal(volume));
    }
}
