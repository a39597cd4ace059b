package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;

/** A market as clients see it. */
@Schema(name = "Market")
public record MarketJson(@JsonProperty("id") String id, @JsonProperty("name") String name, @JsonProperty("base_unit") String baseUnit,
        @JsonProperty("quote_unit") String quoteUnit, @JsonProperty("min_price") String minPrice,
        @JsonProperty("max_price") String maxPrice, @JsonProperty("min_amount") String minAmount,
        @JsonProperty("amount_precision") int amountPrecision, @JsonProperty("price_precision") int pricePrecision,
        @JsonProperty("maker_fee") String makerFee, @JsonProperty("taker_fee") String takerFee, @JsonProperty("position") int position,
        @JsonProperty("partition") int partition, @JsonProperty("state") String state) {

    /** The market of a definition. */
    public static MarketJson of(MarketDefinition market) {
        return new MarketJson(market.getMarket(), market.getName(), market.getBase(), market.getQuote(),
                Decimals.text(market.getMinPrice()), Decimals.text(market.getMaxPrice()), Decimals.text(market.getMinAmount()),
                market.getAmountPrecision(), market.getPricePrecision(), Decimals.text(market.getMakerFee()),
                Decimals.text(market.getTakerFee()), market.getPosition(), market.getPartition(), Words.word(market.getState()));
    }
}
