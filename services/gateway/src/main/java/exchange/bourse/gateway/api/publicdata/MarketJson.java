package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A market as clients see it; the rules at the end, which Peatio does not have, are null where they do not bind. */
@Schema(name = "Market")
public record MarketJson(@JsonProperty("id") String id, @JsonProperty("name") String name, @JsonProperty("base_unit") String baseUnit,
        @JsonProperty("quote_unit") String quoteUnit, @JsonProperty("min_price") String minPrice,
        @JsonProperty("max_price") String maxPrice, @JsonProperty("min_amount") String minAmount,
        @JsonProperty("amount_precision") int amountPrecision, @JsonProperty("price_precision") int pricePrecision,
        @JsonProperty("maker_fee") String makerFee, @JsonProperty("taker_fee") String takerFee, @JsonProperty("position") int position,
        @JsonProperty("partition") int partition, @JsonProperty("state") String state, @JsonProperty("tick_size") @Nullable String tickSize,
        @JsonProperty("max_amount") @Nullable String maxAmount, @JsonProperty("min_value") @Nullable String minValue,
        @JsonProperty("max_value") @Nullable String maxValue, @JsonProperty("price_band") @Nullable String priceBand,
        @JsonProperty("reference_price") @Nullable String referencePrice, @JsonProperty("breaker_band") @Nullable String breakerBand,
        @JsonProperty("breaker_window_ms") @Nullable Long breakerWindowMs, @JsonProperty("breaker_call_ms") @Nullable Long breakerCallMs) {

    /** The market of a definition. */
    public static MarketJson of(MarketDefinition market) {
        return new MarketJson(market.getMarket(), market.getName(), market.getBase(), market.getQuote(),
                Decimals.text(market.getMinPrice()), Decimals.text(market.getMaxPrice()), Decimals.text(market.getMinAmount()),
                market.getAmountPrecision(), market.getPricePrecision(), Decimals.text(market.getMakerFee()),
                Decimals.text(market.getTakerFee()), market.getPosition(), market.getPartition(), Words.word(market.getState()),
                text(market.getTickSize()), text(market.getMaxAmount()), text(market.getMinValue()), text(market.getMaxValue()),
                text(market.getPriceBand()), text(market.getReferencePrice()), text(market.getBreakerBand()), market.getBreakerWindowMs(),
                market.getBreakerCallMs());
    }

    private static @Nullable String text(@Nullable BigDecimal rule) {
        return rule == null ? null : Decimals.text(rule);
    }
}
