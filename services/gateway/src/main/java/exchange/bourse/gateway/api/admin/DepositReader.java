package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a deposit. */
@Component
final class DepositReader {

    private static final Pattern TID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Definitions definitions;

    DepositReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * A deposit as an operator wants it.
     *
     * @param tid its id
     * @param uid the account
     * @param currency the currency
     * @param amount the amount, above zero
     */
    record NewDeposit(String tid, String uid, String currency, BigDecimal amount) {}

    /**
     * The deposit that an operator wants.
     *
     * @throws ApiException with everything that is wrong
     */
    NewDeposit read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String uid = reader.text("uid");
        if (uid == null || !Account.isId(uid)) {
            reader.problem(ErrorCode.ADMIN_DEPOSIT_INVALID_UID);
        }
        String tid = reader.text("tid");
        if (tid != null && !TID.matcher(tid).matches()) {
            reader.problem(ErrorCode.ADMIN_DEPOSIT_INVALID_TID);
        }
        String currency = reader.text("currency");
        AssetDefinition asset = currency == null ? null : definitions.asset(currency).orElse(null);
        if (asset == null) {
            reader.problem(ErrorCode.ADMIN_DEPOSIT_CURRENCY_DOESNT_EXIST);
        }
        reader.required("amount", ErrorCode.ADMIN_DEPOSIT_NON_DECIMAL_AMOUNT);
        BigDecimal amount = reader.decimal("amount", ErrorCode.ADMIN_DEPOSIT_NON_DECIMAL_AMOUNT);
        if (amount != null && asset != null && (amount.signum() <= 0 || !Amounts.countable(amount, asset.getScale(), asset.getScale()))) {
            reader.problem(ErrorCode.ADMIN_DEPOSIT_INVALID_AMOUNT);
        }
        reader.finish();
        if (uid == null || asset == null || amount == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        return new NewDeposit(tid == null ? UUID.randomUUID().toString() : tid, uid, asset.getAsset(), amount);
    }
}
