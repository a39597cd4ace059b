package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A currency as clients see it. */
@Schema(name = "Currency")
public record CurrencyJson(@JsonProperty("id") String id, @JsonProperty("name") String name, @JsonProperty("type") String type,
        @JsonProperty("base_factor") BigInteger baseFactor, @JsonProperty("precision") int precision,
        @JsonProperty("position") int position, @JsonProperty("price") String price,
        @JsonProperty("deposit_enabled") boolean depositEnabled, @JsonProperty("withdrawal_enabled") boolean withdrawalEnabled,
        @JsonProperty("frozen") boolean frozen, @JsonProperty("min_deposit_amount") String minDepositAmount,
        @JsonProperty("withdraw_fee") String withdrawFee, @JsonProperty("min_withdraw_amount") String minWithdrawAmount) {

    /** The currency that an asset is. */
    public static CurrencyJson of(AssetDefinition asset) {
        return new CurrencyJson(asset.getAsset(), asset.getName(), Words.word(asset.getType()), BigInteger.TEN.pow(asset.getScale()),
                asset.getScale(), asset.getPosition(), text(asset.getPrice(), BigDecimal.ONE), asset.getDepositEnabled(),
                asset.getWithdrawalEnabled(), asset.getFrozen(), text(asset.getMinDepositAmount(), BigDecimal.ZERO),
                text(asset.getWithdrawFee(), BigDecimal.ZERO), text(asset.getMinWithdrawAmount(), BigDecimal.ZERO));
    }

    private static String text(@Nullable BigDecimal amount, BigDecimal otherwise) {
        return Decimals.text(Objects.requireNonNullElse(amount, otherwise));
    }
}
