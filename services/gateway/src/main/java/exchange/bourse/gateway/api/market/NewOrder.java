package exchange.bourse.gateway.api.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** A new order, for the API's documentation; {@link OrderReader} reads it. */
@Schema(name = "NewOrder", requiredProperties = {"market", "side"})
record NewOrder(@Schema(example = "btcusd") @JsonProperty("market") String market,
        @Schema(allowableValues = {"buy", "sell"}) @JsonProperty("side") String side,
        @Schema(description = "In base; required but for a market buy with a quote_amount.", example = "0.5") @JsonProperty("volume") String volume,
        @Schema(description = "What a market buy spends, in quote, instead of a volume.") @JsonProperty("quote_amount") String quoteAmount,
        @Schema(allowableValues = {"limit", "market", "stop_limit", "stop_market", "take_profit_limit",
                "take_profit_market"}, defaultValue = "limit") @JsonProperty("ord_type") String ordType,
        @Schema(description = "In quote; required if and only if the order is a limit order.", example = "3000.0") @JsonProperty("price") String price,
        @Schema(description = "Price at which a stop or take-profit order comes to life, in quote.") @JsonProperty("stop_price") String stopPrice,
        @Schema(allowableValues = {"gtc", "ioc", "fok",
                "gtd"}, defaultValue = "gtc", description = "gtd if there is an expires_at.") @JsonProperty("time_in_force") String timeInForce,
        @Schema(description = "When a gtd order expires: seconds since 1970, or ISO 8601.") @JsonProperty("expires_at") String expiresAt,
        @Schema(description = "Whether it must not trade when it arrives.", defaultValue = "false") @JsonProperty("post_only") String postOnly,
        @Schema(description = "How much of an iceberg is shown at a time, in base.") @JsonProperty("display_volume") String displayVolume,
        @Schema(allowableValues = {"none", "cancel_newest", "cancel_oldest", "cancel_both",
                "decrement"}, defaultValue = "none") @JsonProperty("self_trade_prevention") String selfTradePrevention,
        @Schema(description = "Your own name for the order: 1 to 64 letters, digits, dots, colons, hyphens and underscores, unique among your open orders. "
                + "The same order, sent again, is the same order.") @JsonProperty("client_order_id") String clientOrderId){}
