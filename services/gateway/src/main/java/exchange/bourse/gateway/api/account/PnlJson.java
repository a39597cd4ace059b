package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.views.Pnl;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an account's trades in a currency add up to, in Peatio's words and one of ours: the fees.
 *
 * @param totalCredit what was received, without fees
 * @param totalDebit what was given
 * @param totalCreditValue what was received, at the price of each trade
 * @param totalDebitValue what was given, at the price of each trade
 * @param averageBuyPrice null if nothing was received
 * @param averageSellPrice null if nothing was given
 * @param averageBalancePrice what is left of what was received cost on average; null if nothing is
 * @param totalBalanceValue what it cost together
 * @param totalCreditFees fees on what was received
 */
@Schema(name = "Pnl")
record PnlJson(@JsonProperty("currency") String currency, @JsonProperty("pnl_currency") String pnlCurrency,
        @JsonProperty("total_credit") String totalCredit, @JsonProperty("total_debit") String totalDebit,
        @JsonProperty("total_credit_value") String totalCreditValue, @JsonProperty("total_debit_value") String totalDebitValue,
        @JsonProperty("average_buy_price") @Nullable String averageBuyPrice,
        @JsonProperty("average_sell_price") @Nullable String averageSellPrice,
        @JsonProperty("average_balance_price") @Nullable String averageBalancePrice,
        @JsonProperty("total_balance_value") String totalBalanceValue, @JsonProperty("total_credit_fees") String totalCreditFees) {

    static PnlJson of(Pnl pnl) {
        return new PnlJson(pnl.asset(), pnl.quote(), Decimals.text(pnl.credit()), Decimals.text(pnl.debit()),
                Decimals.text(pnl.creditValue()), Decimals.text(pnl.debitValue()), text(pnl.buyPrice()), text(pnl.sellPrice()),
                text(pnl.balancePrice()), Decimals.text(pnl.balanceValue()), Decimals.text(pnl.creditFees()));
    }

    private static @Nullable String text(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Decimals.text(decimal);
    }
}
