package exchange.bourse.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.money.Rate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarketTest {

    private static final long SEED = 7;

    @Test
    void totalsRoundDownAndReservationsRoundUp() {
        assertThat(TestMarkets.BTC_USD.totalUnits(23_647, 1)).isEqualTo(236);
        assertThat(TestMarkets.BTC_USD.reservationUnits(23_647, 1)).isEqualTo(237);
        assertThat(TestMarkets.BTC_USD.totalUnits(23_647, 100_000_000)).isEqualTo(23_647_000_000L);
    }

    @Test
    void aReservationCoversTheTotalsOfAnyFillsOfItsOrder() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            long price = 1L + random.nextInt(10_000_000);
            long ordered = 1L + random.nextInt(1_000_000_000);
            long first = random.nextLong(ordered);
            long better = 1 + random.nextLong(price);
            long spent = TestMarkets.BTC_USD.totalUnits(better, first) + TestMarkets.BTC_USD.totalUnits(price, ordered - first);
            assertThat(spent).as("seed %d, run %d", SEED, i).isLessThanOrEqualTo(TestMarkets.BTC_USD.reservationUnits(price, ordered));
        }
    }

    @Test
    void whatABudgetAffordsNeverCostsMoreThanTheBudgetAndIsWholeLots() {
        Market coarse = new Market("ethusd", "eth", "usd", new Market.Scales(10, 8, 2, 4), new Market.Limits(1, 0, 1), new Rate(0),
                new Rate(0), true, 1);
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            long price = 1L + random.nextInt(10_000_000);
            long budget = random.nextLong() >>> (1 + random.nextInt(60));
            long quantity = coarse.affordableUnits(budget, price);
            assertThat(quantity % coarse.scales().lotUnits()).as("seed %d, run %d", SEED, i).isZero();
            if (quantity < Long.MAX_VALUE / 2) {
                assertThat(coarse.totalUnits(price, quantity)).as("seed %d, run %d", SEED, i).isLessThanOrEqualTo(budget);
            }
        }
    }

    @Test
    void quantitiesAreWholeLotsWithinBounds() {
        Market coarse = new Market("ethusd", "eth", "usd", new Market.Scales(10, 8, 2, 4), new Market.Limits(5, 10, 2_000_000), new Rate(0),
                new Rate(0), true, 1);
        assertThat(coarse.allowsQuantity(2_000_000)).isTrue();
        assertThat(coarse.allowsQuantity(2_000_001)).isFalse();
        assertThat(coarse.allowsQuantity(1_000_000)).isFalse();
        assertThat(coarse.allowsPrice(4)).isFalse();
        assertThat(coarse.allowsPrice(10)).isTrue();
        assertThat(coarse.allowsPrice(11)).isFalse();
        assertThat(TestMarkets.BTC_USD.allowsPrice(0)).isFalse();
    }

    @Test
    void aMarketThatCouldNotCountIsRefused() {
        assertThatThrownBy(() -> new Market.Scales(4, 8, 2, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Market.Scales(18, 0, 2, 8)).isInstanceOf(IllegalArgumentException.class);
    }
}
