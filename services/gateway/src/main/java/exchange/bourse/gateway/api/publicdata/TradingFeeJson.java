package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.gateway.api.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry of the table of trading fees as clients see it. */
@Schema(name = "TradingFee")
public record TradingFeeJson(@JsonProperty("id") long id, @JsonProperty("group") String group, @JsonProperty("market_id") String marketId,
        @JsonProperty("maker") String maker, @JsonProperty("taker") String taker, @JsonProperty("min_volume") String minVolume,
        @JsonProperty("volume_currency") @Nullable String volumeCurrency) {

    /** The word for every group, every level or every market. */
    public static final String ANY = "any";

    /** The entry that a definition is. */
    public static TradingFeeJson of(FeeDefinition fee) {
        return new TradingFeeJson(fee.getFeeId(), orAny(fee.getGroup()), orAny(fee.getMarket()), Decimals.text(fee.getMakerFee()),
                Decimals.text(fee.getTakerFee()), Decimals.text(Objects.requireNonNullElse(fee.getMinVolume(), BigDecimal.ZERO)),
                fee.getVolumeAsset());
    }

    /** The word for one, or for every. */
    public static String orAny(@Nullable String one) {
        return one == null ? ANY : one;
    }
}
