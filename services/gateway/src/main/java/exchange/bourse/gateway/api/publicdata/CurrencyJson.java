package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;

/** A currency as clients see it. */
@Schema(name = "Currency")
public record CurrencyJson(@JsonProperty("id") String id, @JsonProperty("name") String name, @JsonProperty("type") String type,
        @JsonProperty("base_factor") BigInteger baseFactor, @JsonProperty("precision") int precision,
        @JsonProperty("position") int position) {

    /** The currency that an asset is. */
    public static CurrencyJson of(AssetDefinition asset) {
        return new CurrencyJson(asset.getAsset(), asset.getName(), Words.word(asset.getType()), BigInteger.TEN.pow(asset.getScale()),
                asset.getScale(), asset.getPosition());
    }
}
