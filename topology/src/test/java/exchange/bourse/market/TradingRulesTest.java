package exchange.bourse.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each rule by numbers that are easy to check by hand: both order books ask these, so that neither can prove the other wrong. */
class TradingRulesTest {

    private static final TradingRules TEN_PER_CENT = new TradingRules(1, 0, 0, 0, 100_000, 0, CircuitBreaker.OFF);

    @Test
    void aBandReachesSomeMillionthsOfThePriceRoundedDown() {
        assertThat(TradingRules.reachUnits(100_000, 1_000)).isEqualTo(100);
        assertThat(TradingRules.reachUnits(100_000, 1_009)).isEqualTo(100);
        assertThat(TradingRules.reachUnits(1, 999_999)).isZero();
        assertThat(TradingRules.reachUnits(1_000_000, Long.MAX_VALUE / 2)).isEqualTo(Long.MAX_VALUE / 2);
    }

    @Test
    void aBandIsAroundTheLastPriceAndIncludesItsEnds() {
        assertThat(TEN_PER_CENT.bandFloorUnits(1_000)).isEqualTo(900);
        assertThat(TEN_PER_CENT.bandCeilingUnits(1_000)).isEqualTo(1_100);
        Market market = TestMarkets.BTC_USD.under(TEN_PER_CENT);
        assertThat(market.withinBand(900, 1_000)).isTrue();
        assertThat(market.withinBand(1_100, 1_000)).isTrue();
        assertThat(market.withinBand(899, 1_000)).isFalse();
        assertThat(market.withinBand(1_101, 1_000)).isFalse();
    }

    @Test
    void theReferencePriceCountsUntilThereIsATrade() {
        TradingRules rules = new TradingRules(1, 0, 0, 0, 100_000, 500, CircuitBreaker.OFF);
        assertThat(rules.referenceUnits(0)).isEqualTo(500);
        assertThat(rules.referenceUnits(700)).isEqualTo(700);
        assertThat(rules.bandCeilingUnits(0)).isEqualTo(550);
        assertThat(rules.bandCeilingUnits(700)).isEqualTo(770);
    }

    @Test
    void withoutABandOrAPriceEveryPriceIsWithin() {
        assertThat(TradingRules.NONE.bandFloorUnits(1_000)).isZero();
        assertThat(TradingRules.NONE.bandCeilingUnits(1_000)).isEqualTo(Long.MAX_VALUE);
        assertThat(TEN_PER_CENT.bandFloorUnits(0)).isZero();
        assertThat(TEN_PER_CENT.bandCeilingUnits(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(TestMarkets.BTC_USD.under(TEN_PER_CENT).withinBand(1, 0)).isTrue();
    }

    @Test
    void aFloorIsNeverBelowZero() {
        TradingRules triple = new TradingRules(1, 0, 0, 0, 3_000_000, 0, CircuitBreaker.OFF);
        assertThat(triple.bandFloorUnits(1_000)).isZero();
        assertThat(triple.bandCeilingUnits(1_000)).isEqualTo(4_000);
    }

    @Test
    void pricesAreWholeTicksAndQuantitiesAndValuesAreBounded() {
        Market market = TestMarkets.BTC_USD.under(new TradingRules(5, 1_000, 20, 500, 0, 0, CircuitBreaker.OFF));
        assertThat(market.allowsPrice(105)).isTrue();
        assertThat(market.allowsPrice(104)).isFalse();
        assertThat(market.allowsQuantity(1_000)).isTrue();
        assertThat(market.allowsQuantity(1_001)).isFalse();
        assertThat(market.allowsValue(20)).isTrue();
        assertThat(market.allowsValue(19)).isFalse();
        assertThat(market.allowsValue(500)).isTrue();
        assertThat(market.allowsValue(501)).isFalse();
        assertThat(market.allowsValue(100, 20)).as("a hundred cents for twenty satoshi are 20 units").isTrue();
        assertThat(market.allowsValue(95, 20)).as("95 cents for them are 19").isFalse();
    }

    @Test
    void eachPhaseRefusesWhatItRefuses() {
        assertThat(Phase.CONTINUOUS.refusal()).isNull();
        assertThat(Phase.AUCTION.refusal()).isNull();
        assertThat(Phase.HALTED.refusal()).isEqualTo(RejectReason.MARKET_HALTED);
        assertThat(Phase.LOCKED.refusal()).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        assertThat(Phase.DISABLED.refusal()).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        assertThat(Phase.CONTINUOUS.amendmentRefusal(false)).isNull();
        assertThat(Phase.AUCTION.amendmentRefusal(false)).isNull();
        assertThat(Phase.HALTED.amendmentRefusal(true)).isNull();
        assertThat(Phase.HALTED.amendmentRefusal(false)).isEqualTo(RejectReason.MARKET_HALTED);
        assertThat(Phase.LOCKED.amendmentRefusal(true)).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        assertThat(Phase.DISABLED.amendmentRefusal(true)).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
        assertThat(Phase.HALTED.cancelRefusal()).isNull();
        assertThat(Phase.LOCKED.cancelRefusal()).isNull();
        assertThat(Phase.DISABLED.cancelRefusal()).isEqualTo(RejectReason.MARKET_NOT_ENABLED);
    }
}
