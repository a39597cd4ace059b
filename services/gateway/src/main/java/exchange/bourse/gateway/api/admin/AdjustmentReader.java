package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Tids;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.commands.TransferCommands;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.ledger.AccountClass;
import exchange.bourse.market.Asset;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an adjustment from a request, in the form of Peatio 2.6. */
@Component
final class AdjustmentReader {

    private static final int TEXT_MAX = 256;
    /** Peatio 2.6, Adjustment::CATEGORIES. */
    private static final Set<String> CATEGORIES = Set.of("asset_registration", "investment", "minting_token", "balance_anomaly", "misc",
            "refund", "compensation", "incentive", "bank_fees", "bank_interest", "minor");
    /** Currency, code and, for a member's account, the member. */
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("([a-z0-9]+)-(\\d{3})(?:-(.+))?");

    private final Definitions definitions;

    AdjustmentReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /** An adjustment, for the API's documentation. */
    @Schema(name = "NewAdjustment", requiredProperties = {"reason", "description", "category", "amount", "currency", "asset_account_code",
            "receiving_account_number"})
    record NewAdjustment(@JsonProperty("reason") String reason, @JsonProperty("description") String description,
            @Schema(example = "misc") @JsonProperty("category") String category,
            @Schema(description = "Below zero to take from the receiving account.", example = "10.5") @JsonProperty("amount") String amount,
            @Schema(example = "usd") @JsonProperty("currency") String currency,
            @Schema(description = "101 for fiat, 102 for coins.") @JsonProperty("asset_account_code") int assetCode,
            @Schema(description = "Currency, code and, for members, uid.", example = "usd-201-0b5a") @JsonProperty("receiving_account_number") String account,
            @Schema(description = "Your id of it; made up if it is left out.") @JsonProperty("tid") String tid) {}

    static boolean isAssetCode(int code) {
        return Arrays.stream(Asset.Type.values()).anyMatch(type -> AccountClass.HOLDINGS.code(type) == code);
    }

    /**
     * The adjustment that an operator proposes.
     *
     * @throws ApiException with everything that is wrong
     */
    PostTransfer read(String operator, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String reason = text(reader, "reason", ErrorCode.ADMIN_ADJUSTMENT_INVALID_REASON);
        String description = text(reader, "description", ErrorCode.ADMIN_ADJUSTMENT_INVALID_DESCRIPTION);
        String category = reader.required("category", ErrorCode.ADMIN_ADJUSTMENT_INVALID_CATEGORY).toLowerCase(Locale.ROOT);
        if (!category.isEmpty() && !CATEGORIES.contains(category)) {
            reader.problem(ErrorCode.ADMIN_ADJUSTMENT_INVALID_CATEGORY);
        }
        AssetDefinition asset = definitions.asset(Objects.requireNonNullElse(reader.text("currency"), "")).orElse(null);
        if (asset == null) {
            reader.problem(ErrorCode.ADMIN_ADJUSTMENT_CURRENCY_DOESNT_EXIST);
        }
        BigDecimal amount = amount(reader, asset);
        int assetCode = reader.integer("asset_account_code", 0, 101, 102, ErrorCode.ADMIN_ADJUSTMENT_INVALID_ASSET_CODE,
                ErrorCode.ADMIN_ADJUSTMENT_INVALID_ASSET_CODE);
        if (assetCode == 0 && reader.text("asset_account_code") == null) {
            reader.problem(ErrorCode.ADMIN_ADJUSTMENT_INVALID_ASSET_CODE);
        }
        Matcher account = account(reader, asset);
        String tid = Tids.read(reader, ErrorCode.ADMIN_ADJUSTMENT_INVALID_TID);
        reader.finish();
        if (amount == null || account == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        String id = TransferCommands.adjustmentId(tid);
        return new PostTransfer(id, TransferKind.ADJUSTMENT, category, reason, description, operator,
                List.of(leg(amount, assetCode, account)));
    }

    private static TransferLeg leg(BigDecimal amount, int assetCode, Matcher account) {
        int code = Integer.parseInt(account.group(2));
        String member = account.group(3);
        BigDecimal size = Amounts.event(amount.abs());
        return amount.signum() > 0
                ? new TransferLeg(account.group(1), size, assetCode, null, code, member)
                : new TransferLeg(account.group(1), size, code, member, assetCode, null);
    }

    private static String text(ParamReader reader, String name, ErrorCode invalid) {
        String text = reader.required(name, invalid);
        if (text.length() > TEXT_MAX) {
            reader.problem(invalid);
        }
        return text;
    }

    private static @Nullable BigDecimal amount(ParamReader reader, @Nullable AssetDefinition asset) {
        if (reader.required("amount", ErrorCode.ADMIN_ADJUSTMENT_INVALID_AMOUNT).isEmpty()) {
            return null;
        }
        BigDecimal amount = reader.decimal("amount", ErrorCode.ADMIN_ADJUSTMENT_INVALID_AMOUNT);
        if (amount != null
                && (amount.signum() == 0 || (asset != null && !Amounts.countable(amount.abs(), asset.getScale(), asset.getScale())))) {
            reader.problem(ErrorCode.ADMIN_ADJUSTMENT_INVALID_AMOUNT);
        }
        return amount;
    }

    private static @Nullable Matcher account(ParamReader reader, @Nullable AssetDefinition asset) {
        Matcher account = ACCOUNT_NUMBER.matcher(reader.required("receiving_account_number", ErrorCode.ADMIN_ADJUSTMENT_INVALID_ACCOUNT));
        boolean wellFormed = account.matches();
        if (!wellFormed || (asset != null && !account.group(1).equals(asset.getAsset()))
                || (account.group(3) != null && !Account.isId(account.group(3)))) {
            reader.problem(ErrorCode.ADMIN_ADJUSTMENT_INVALID_ACCOUNT);
        }
        return wellFormed ? account : null;
    }
}
