package exchange.bourse.views;

import static exchange.bourse.views.Events.fill;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Execution;
import exchange.bourse.events.Side;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketPnlTest {

    private static MarketPnl after(Execution... fills) {
        MarketPnl pnl = MarketPnl.NONE;
        for (int offset = 0; offset < fills.length; offset++) {
            pnl = pnl.with(fills[offset], offset);
        }
        return pnl;
    }

    @Test
    void whatIsLeftOfWhatWasBoughtKeepsItsAverageCost() {
        MarketPnl pnl = after(fill(Side.BUY, "100", "10"), fill(Side.BUY, "200", "10"), fill(Side.SELL, "300", "6"));
        Pnl base = Pnl.base("usd", "btc", pnl);

        assertThat(base.credit()).isEqualByComparingTo("18");
        assertThat(base.creditFees()).isEqualByComparingTo("2");
        assertThat(base.creditValue()).isEqualByComparingTo("2700");
        assertThat(base.buyPrice()).isEqualByComparingTo("150");
        assertThat(base.debit()).isEqualByComparingTo("6");
        assertThat(base.debitValue()).isEqualByComparingTo("1800");
        assertThat(base.sellPrice()).isEqualByComparingTo("300");
        assertThat(base.balanceValue()).isEqualByComparingTo("1800");
        assertThat(base.balancePrice()).isEqualByComparingTo("150");
    }

    @Test
    void theQuoteIsWorthWhatItIs() {
        Pnl quote = Pnl.quote("usd", after(fill(Side.BUY, "100", "1"), fill(Side.SELL, "300", "1")));

        assertThat(List.of(quote.credit(), quote.creditFees(), quote.debit(), quote.balanceValue()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("270"), new BigDecimal("30"), new BigDecimal("100"), new BigDecimal("170"));
        assertThat(quote.buyPrice()).isEqualByComparingTo("1");
        assertThat(quote.sellPrice()).isEqualByComparingTo("1");
    }

    @Test
    void whatWasSoldBeyondWhatWasBoughtCameFromElsewhere() {
        MarketPnl pnl = after(fill(Side.SELL, "50", "5"), fill(Side.BUY, "100", "1"), fill(Side.SELL, "60", "5"), fill(Side.BUY, "7", "1"));
        Pnl base = Pnl.base("usd", "btc", pnl);

        assertThat(base.balanceValue()).isEqualByComparingTo("6.3");
        assertThat(base.balancePrice()).isEqualByComparingTo("7");
        assertThat(base.debit()).isEqualByComparingTo("10");
    }

    @Test
    void aFillThatIsReadAgainCountsOnce() {
        MarketPnl once = after(fill(Side.BUY, "100", "1"), fill(Side.SELL, "300", "1"));

        assertThat(once.with(fill(Side.BUY, "100", "1"), 0).with(fill(Side.SELL, "300", "1"), 1)).isEqualTo(once);
        assertThat(once.with(fill(Side.BUY, "100", "1"), 2)).isNotEqualTo(once);
    }

    @Test
    void nothingHasNoAverage() {
        Pnl base = Pnl.base("usd", "btc", MarketPnl.NONE);

        assertThat(base.buyPrice()).isNull();
        assertThat(base.sellPrice()).isNull();
        assertThat(base.balancePrice()).isNull();
    }

    @Test
    void theStoreGivesBackWhatItGot() {
        MarketPnl pnl = after(fill(Side.BUY, "33333333333333333.333333333333333333", "3"), fill(Side.SELL, "0.00000000000000001", "7"));

        assertThat(MarketPnl.decoded(pnl.encoded())).isEqualTo(pnl);
    }

    @Test
    void marketsOfOnePairAddUp() {
        Pnl one = Pnl.base("usd", "btc", after(fill(Side.BUY, "100", "1")));
        Pnl both = one.plus(Pnl.base("usd", "btc", after(fill(Side.BUY, "200", "1"))));

        assertThat(both.balancePrice()).isEqualByComparingTo("150");
        assertThat(both.credit()).isEqualByComparingTo("1.8");
    }
}
