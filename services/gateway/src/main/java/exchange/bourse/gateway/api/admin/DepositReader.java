package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositState;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Tids;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a deposit. */
@Component
public final class DepositReader {

    private static final Map<String, DepositState> STATES = Words
            .of(new DepositState[]{DepositState.ACCEPTED, DepositState.SUBMITTED, DepositState.PROCESSING});

    private final Definitions definitions;

    DepositReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * A deposit as an operator wants it.
     *
     * @param uid the account
     * @param command the deposit
     */
    public record NewDeposit(String uid, Deposit command) {}

    /**
     * The deposit that an operator wants.
     *
     * @throws ApiException with everything that is wrong
     */
    public NewDeposit read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String uid = reader.text("uid");
        if (uid == null || !Account.isId(uid)) {
            reader.problem(ErrorCode.ADMIN_DEPOSIT_INVALID_UID);
        }
        String tid = Tids.read(reader, ErrorCode.ADMIN_DEPOSIT_INVALID_TID);
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
        if (asset != null && !asset.getDepositEnabled()) {
            reader.problem(ErrorCode.FUNDS_DEPOSIT_DISABLED);
        } else if (asset != null && amount != null && asset.getMinDepositAmount() != null
                && amount.compareTo(asset.getMinDepositAmount()) < 0) {
            reader.problem(ErrorCode.FUNDS_BELOW_MINIMUM);
        }
        BigDecimal fee = reader.decimal("fee", ErrorCode.ADMIN_DEPOSIT_INVALID_FEE);
        if (fee != null && asset != null && !Amounts.countable(fee, asset.getScale(), asset.getScale())) {
            reader.problem(ErrorCode.ADMIN_DEPOSIT_INVALID_FEE);
        }
        DepositState state = reader.choice("state", STATES, ErrorCode.ADMIN_DEPOSIT_INVALID_STATE);
        reader.finish();
        if (uid == null || asset == null || amount == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        return new NewDeposit(uid,
                new Deposit(tid, asset.getAsset(), Amounts.event(amount), fee == null || fee.signum() == 0 ? null : Amounts.event(fee),
                        state == DepositState.SUBMITTED, state == DepositState.PROCESSING));
    }
}
