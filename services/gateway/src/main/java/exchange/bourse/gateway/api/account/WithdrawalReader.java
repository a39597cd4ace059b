package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.Withdraw;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Tids;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a withdrawal from a request. */
@Component
public final class WithdrawalReader {

    private static final int TEXT_MAX = 256;

    private final Definitions definitions;

    WithdrawalReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A withdrawal, for the API's documentation. */
    @Schema(name = "NewWithdraw", requiredProperties = {"currency", "amount", "rid"})
    record NewWithdraw(@Schema(example = "usd") @JsonProperty("currency") String currency,
            @Schema(example = "100.0") @JsonProperty("amount") String amount,
            @Schema(description = "Where it is to go.") @JsonProperty("rid") String rid, @JsonProperty("note") String note,
            @Schema(description = "Your id of the withdrawal; made up if it is left out.") @JsonProperty("tid") String tid) {}

    /**
     * The withdrawal that a client wants.
     *
     * @throws ApiException with everything that is wrong
     */
    public Withdraw read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String currency = reader.text("currency");
        AssetDefinition asset = currency == null ? null : definitions.asset(currency).orElse(null);
        if (asset == null) {
            reader.problem(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST);
        }
        BigDecimal amount = reader.requiredPositive("amount", ErrorCode.WITHDRAW_NON_DECIMAL_AMOUNT, ErrorCode.WITHDRAW_NON_DECIMAL_AMOUNT,
                ErrorCode.WITHDRAW_NON_POSITIVE_AMOUNT);
        if (amount != null && amount.signum() > 0 && asset != null && !Amounts.countable(amount, asset.getScale(), asset.getScale())) {
            reader.problem(ErrorCode.FUNDS_INVALID_AMOUNT);
        }
        check(reader, asset, amount);
        String recipient = reader.required("rid", ErrorCode.WITHDRAW_MISSING_RID);
        if (recipient.length() > TEXT_MAX) {
            reader.problem(ErrorCode.WITHDRAW_MISSING_RID);
        }
        String note = reader.text("note");
        if (note != null && note.length() > TEXT_MAX) {
            reader.problem(ErrorCode.WITHDRAW_TOO_LONG_NOTE);
        }
        String tid = Tids.read(reader, ErrorCode.WITHDRAW_INVALID_TID);
        reader.finish();
        if (asset == null || amount == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        return new Withdraw(tid, asset.getAsset(), Amounts.event(amount), asset.getWithdrawFee(), recipient, note);
    }

    /** Asks what the ledger will ask again. */
    private static void check(ParamReader reader, @Nullable AssetDefinition asset, @Nullable BigDecimal amount) {
        if (asset == null) {
            return;
        }
        if (asset.getFrozen()) {
            reader.problem(ErrorCode.FUNDS_CURRENCY_FROZEN);
        } else if (!asset.getWithdrawalEnabled()) {
            reader.problem(ErrorCode.FUNDS_WITHDRAWAL_DISABLED);
        } else if (amount != null && asset.getMinWithdrawAmount() != null && amount.signum() > 0
                && amount.compareTo(asset.getMinWithdrawAmount()) < 0) {
            reader.problem(ErrorCode.FUNDS_BELOW_MINIMUM);
        }
    }
}
