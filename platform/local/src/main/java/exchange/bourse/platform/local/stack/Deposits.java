package exchange.bourse.platform.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Makes deposits through the gateway, as the tools. */
public record Deposits(Settings settings, Logins logins) {

    /**
     * Deposits an amount.
     *
     * @param user name of the user in Keycloak, or {@link Logins#TOOLS}
     * @param asset id of the asset
     * @param amount more than zero
     * @return the deposit as the gateway has accepted it, which is before the ledger has booked it
     * @throws SettingException if there is no such user, or nothing to deposit
     * @throws HttpFailedException if the gateway refuses
     */
    public JsonNode deposit(String user, String asset, BigDecimal amount) throws InterruptedException {
        if (amount.signum() <= 0) {
            throw new SettingException("the amount must be more than zero, not %s".formatted(amount.toPlainString()));
        }
        JsonNode deposit = Http.JSON.createObjectNode()
                .put("uid", logins.accountId(user))
                .put("currency", asset)
                .put("amount", amount.toPlainString());
        return Http.post(settings.address(Port.GATEWAY).resolve("/api/v2/peatio/admin/deposits/new"), logins.toolsToken(), deposit);
    }
}
