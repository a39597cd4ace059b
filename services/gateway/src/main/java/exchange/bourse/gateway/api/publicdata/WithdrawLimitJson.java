package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.WithdrawLimitDefinition;
import exchange.bourse.gateway.api.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;

/** An entry of the table of withdrawal limits as clients see it. */
@Schema(name = "WithdrawLimit")
public record WithdrawLimitJson(@JsonProperty("id") long id, @JsonProperty("group") String group,
        @JsonProperty("kyc_level") String kycLevel, @JsonProperty("limit_24_hour") String limit24Hour,
        @JsonProperty("limit_1_month") String limit1Month) {

    /** The entry that a definition is. */
    public static WithdrawLimitJson of(WithdrawLimitDefinition limit) {
        Integer level = limit.getLevel();
        return new WithdrawLimitJson(limit.getLimitId(), TradingFeeJson.orAny(limit.getGroup()),
                TradingFeeJson.orAny(level == null ? null : Integer.toString(level)), Decimals.text(limit.getLimit24Hour()),
                Decimals.text(limit.getLimit1Month()));
    }
}
