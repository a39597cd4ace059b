package exchange.bourse.gateway.api.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** A change of an order, for the API's documentation; {@link AmendmentReader} reads it. What is left out stays. */
@Schema(name = "NewAmendment")
record NewAmendment(@Schema(description = "In quote.", example = "3100.0") @JsonProperty("price") String price,
        @Schema(description = "The whole volume, with what is filled, in base.", example = "0.4") @JsonProperty("volume") String volume,
        @Schema(description = "In quote.") @JsonProperty("stop_price") String stopPrice,
        @Schema(description = "Seconds since 1970, or ISO 8601.") @JsonProperty("expires_at") String expiresAt) {}
