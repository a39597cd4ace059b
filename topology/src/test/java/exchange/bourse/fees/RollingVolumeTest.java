package exchange.bourse.fees;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.TradingFee;
import exchange.bourse.market.TradingFee.Tier;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollingVolumeTest {

    private final RollingVolume volume = new RollingVolume(new TreeMap<>(), BigDecimal.ZERO);

    @Test
    void todayAndTheTwentyNineDaysBeforeItCount() {
        volume.add(new BigDecimal("1"), at("2026-01-01T00:00:00Z"));
        volume.add(new BigDecimal("2"), at("2026-01-01T23:59:59.999Z"));
        volume.add(new BigDecimal("4"), at("2026-01-02T00:00:00Z"));
        volume.advance(at("2026-01-30T23:59:59.999Z"));
        assertThat(volume.sum()).isEqualByComparingTo("7");
        volume.advance(at("2026-01-31T00:00:00Z"));
        assertThat(volume.sum()).isEqualByComparingTo("4");
        volume.advance(at("2026-03-01T00:00:00Z"));
        assertThat(volume.isEmpty()).isTrue();
    }

    @Test
    void whatWasToldIsRememberedUntilItIsNothing() {
        volume.add(BigDecimal.TEN, 0);
        volume.tell();
        volume.advance(at("2026-01-01T00:00:00Z"));
        assertThat(volume.told()).isEqualByComparingTo("10");
        assertThat(volume.isEmpty()).isFalse();
        volume.tell();
        assertThat(volume.isEmpty()).isTrue();
    }

    @Test
    void moreThanCanBeCarriedIsTheMostThatCan() {
        volume.add(BigDecimal.TEN.pow(30), 0);
        volume.add(BigDecimal.TEN.pow(30), 0);
        assertThat(volume.sum().precision()).isEqualTo(20);
    }

    @Test
    void feesMayDifferOnlyAcrossAThresholdOfTheSameAsset() {
        Tiers tiers = Tiers.of(List.of(fee(1, null), fee(2, "100"), fee(3, "200")));
        assertThat(tiers.differ("usd", new BigDecimal("99"), BigDecimal.ZERO)).isFalse();
        assertThat(tiers.differ("usd", new BigDecimal("100.00"), new BigDecimal("99.99"))).isTrue();
        assertThat(tiers.differ("usd", new BigDecimal("100"), new BigDecimal("199.99"))).isFalse();
        assertThat(tiers.differ("usd", new BigDecimal("100"), new BigDecimal("200"))).isTrue();
        assertThat(tiers.differ("eur", BigDecimal.ZERO, new BigDecimal("200"))).isFalse();
    }

    private static TradingFee fee(long id, @Nullable String volumeMin) {
        return new TradingFee(id, null, null, new Rate(0), new Rate(0),
                volumeMin == null ? null : new Tier("usd", new BigDecimal(volumeMin)));
    }

    private static long at(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
