package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.error.ErrorCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what is allowed with a currency. What is left out stays; a minimum of zero takes it away. */
final class CurrencyRules {

    private static final int PRICE_DIGITS = 18;

    private final ParamReader reader;

    CurrencyRules(ParamReader reader) {
        this.reader = reader;
    }

    /** Completes a definition whose scale is there. */
    void read(AssetDefinition.Builder asset) {
        int scale = asset.getScale();
        asset.setDepositEnabled(truth("deposit_enabled", asset.getDepositEnabled(), ErrorCode.ADMIN_CURRENCY_INVALID_DEPOSIT_ENABLED));
        asset.setWithdrawalEnabled(
                truth("withdrawal_enabled", asset.getWithdrawalEnabled(), ErrorCode.ADMIN_CURRENCY_INVALID_WITHDRAWAL_ENABLED));
        asset.setFrozen(truth("frozen", asset.getFrozen(), ErrorCode.ADMIN_CURRENCY_INVALID_FROZEN));
        asset.setMinDepositAmount(orNone(
                amount("min_deposit_amount", asset.getMinDepositAmount(), scale, scale, ErrorCode.ADMIN_CURRENCY_INVALID_MIN_DEPOSIT)));
        asset.setMinWithdrawAmount(orNone(
                amount("min_withdraw_amount", asset.getMinWithdrawAmount(), scale, scale, ErrorCode.ADMIN_CURRENCY_INVALID_MIN_WITHDRAW)));
        asset.setWithdrawFee(amount("withdraw_fee", asset.getWithdrawFee(), scale, scale, ErrorCode.ADMIN_CURRENCY_INVALID_WITHDRAW_FEE));
        asset.setPrice(amount("price", asset.getPrice(), PRICE_DIGITS, 0, ErrorCode.ADMIN_CURRENCY_INVALID_PRICE));
    }

    private boolean truth(String name, boolean old, ErrorCode invalid) {
        Boolean wanted = reader.choice(name, Words.TRUTHS, invalid);
        return wanted == null ? old : wanted;
    }

    private @Nullable BigDecimal amount(String name, @Nullable BigDecimal old, int digits, int scale, ErrorCode invalid) {
        BigDecimal wanted = reader.decimal(name, invalid);
        if (wanted != null && !Amounts.countable(wanted, digits, scale)) {
            reader.problem(invalid);
            return old;
        }
        return wanted == null ? old : Amounts.event(wanted);
    }

    private static @Nullable BigDecimal orNone(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : amount;
    }
}
