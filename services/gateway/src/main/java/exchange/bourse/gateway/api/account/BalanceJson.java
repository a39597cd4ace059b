package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.views.Balance;
import io.swagger.v3.oas.annotations.media.Schema;

/** What an account has of a currency. */
@Schema(name = "Account")
record BalanceJson(@JsonProperty("currency") String currency, @JsonProperty("balance") String balance,
        @JsonProperty("locked") String locked) {

    static BalanceJson of(Balance balance) {
        return new BalanceJson(balance.asset(), Decimals.text(balance.available()), Decimals.text(balance.locked()));
    }
}
