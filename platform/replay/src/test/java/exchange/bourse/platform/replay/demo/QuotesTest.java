package exchange.bourse.platform.replay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.TestMarkets;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    private static final MarketRules MARKET = TestMarkets.btcusd("0.01");

    private static Quotes quotes(String fairPrice, long seed) {
        return new Quotes(MARKET, new BigDecimal(fairPrice), new BigDecimal("0.2"), new SplittableRandom(seed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"64000", "1", "0.02"})
    void aMakerNeverCrossesTheFairPriceAndATakerAlwaysDoes(String fairPrice) {
        Quotes quotes = quotes(fairPrice, 1);
        BigDecimal fair = new BigDecimal(fairPrice);
        for (int round = 0; round < 10_000; round++) {
            assertThat(quotes.rest(Side.BUY).price()).isLessThan(fair);
            assertThat(quotes.rest(Side.SELL).price()).isGreaterThan(fair);
            assertThat(quotes.take(Side.BUY, BigDecimal.ONE).price()).isGreaterThan(fair);
            assertThat(quotes.take(Side.SELL, BigDecimal.ONE).price()).isLessThan(fair);
        }
    }

    @Test
    void theFairPriceFollowsATradeAnEighthOfTheWay() {
        Quotes quotes = quotes("64000", 5);

        quotes.follow(new BigDecimal("72000"));

        assertThat(quotes.take(Side.BUY, BigDecimal.ONE).price()).isEqualByComparingTo("66300");
        assertThat(quotes.take(Side.SELL, BigDecimal.ONE).price()).isEqualByComparingTo("63700");
    }

    @Test
    void everyOrderIsOneThatTheMarketTakes() {
        Quotes quotes = quotes("64000", 2);
        List<Quote> wanted = IntStream.range(0, 10_000).mapToObj(_ -> quotes.rest(Side.BUY)).toList();

        assertThat(wanted).allSatisfy(quote -> {
            assertThat(quote.price().scale()).isEqualTo(2);
            assertThat(quote.volume().scale()).isLessThanOrEqualTo(8);
            assertThat(quote.volume()).isBetween(new BigDecimal("0.01"), new BigDecimal("0.4"));
        });
    }

    @Test
    void whoeverTakesWantsATenthOfWhatWasRecordedInUsualOrdersAndNeverMoreThanOne() {
        Quotes quotes = quotes("64000", 3);

        assertThat(quotes.take(Side.BUY, new BigDecimal("2.5")).volume()).isEqualByComparingTo("0.05");
        assertThat(quotes.take(Side.BUY, new BigDecimal("250")).volume()).isEqualByComparingTo("0.2");
        assertThat(quotes.take(Side.SELL, new BigDecimal("0.00000001")).volume()).isEqualByComparingTo("0.01");
    }

    @Test
    void theSameSeedGivesTheSameWishes() {
        Quotes one = quotes("64000", 4);
        Quotes same = quotes("64000", 4);

        assertThat(IntStream.range(0, 100).mapToObj(_ -> one.rest(Side.SELL)))
                .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(_ -> same.rest(Side.SELL)).toList());
    }
}
