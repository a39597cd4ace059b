package exchange.bourse.gateway.api.publicdata;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Ticker;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TickerJsonTest {

    @Test
    void theChangeOfAPriceHasASignAndTwoDigits() {
        assertThat(TickerJson.change(new BigDecimal("97.15"), new BigDecimal("100.25"))).isEqualTo("+3.19%");
        assertThat(TickerJson.change(new BigDecimal("100"), new BigDecimal("50"))).isEqualTo("-50.00%");
        assertThat(TickerJson.change(BigDecimal.ZERO, BigDecimal.TEN)).isEqualTo("+0.00%");
    }

    @Test
    void theTickerHasTheTurnoverTheAverageWeightedByVolumeAndTheBestPrices() {
        Ticker ticker = Ticker.newBuilder()
                .setMarket("btcusd")
                .setTime(Instant.ofEpochSecond(86_400))
                .setOpen(new BigDecimal("100"))
                .setHigh(new BigDecimal("110"))
                .setLow(new BigDecimal("99"))
                .setLast(new BigDecimal("105"))
                .setBaseVolume(new BigDecimal("3"))
                .setQuoteVolume(new BigDecimal("310"))
                .setTradesCount(2)
                .setBestBid(new BigDecimal("104.50"))
                .setBestAsk(null)
                .build();

        TickerJson.Entry entry = TickerJson.of(ticker, 2).ticker();

        assertThat(entry).isEqualTo(
                new TickerJson.Entry("99.0", "110.0", "100.0", "105.0", "310.0", "3.0", "310.0", "103.33", "+5.00%", "2", "104.5", null));
    }
}
