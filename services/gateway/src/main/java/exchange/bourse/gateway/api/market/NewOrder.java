package exchange.bourse.gateway.api.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** A new order, for the API's documentation; {@link OrderReader} reads it. */
@Schema(name = "NewOrder", requiredProperties = {"market", "side", "volume"})
record NewOrder(@Schema(example = "btcusd") @JsonProperty("market") String market,
        @Schema(allowableValues = {"buy", "sell"}) @JsonProperty("side") String side,
        @Schema(description = "In base.", example = "0.5") @JsonProperty("volume") String volume,
        @Schema(allowableValues = {"limit", "market"}, defaultValue = "limit") @JsonProperty("ord_type") String ordType,
        @Schema(description = "In quote; required if and only if the order is a limit order.", example = "3000.0") @JsonProperty("price") String price){}
