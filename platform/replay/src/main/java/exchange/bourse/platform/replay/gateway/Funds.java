package exchange.bourse.platform.replay.gateway;

import static exchange.bourse.platform.replay.gateway.Answer.CREATED;
import static exchange.bourse.platform.replay.gateway.Answer.OK;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.report.Waiting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The money of the account that plays. It deposits what it needs, as an operator may. */
public record Funds(GatewayClient client) {

    private static final Duration DEPOSIT_TIME = Duration.ofSeconds(60);

    /** What the account has, by asset, as the gateway says. */
    public Map<String, Balance> balances() {
        Map<String, Balance> balances = new HashMap<>();
        for (JsonNode account : client.get("account/balances?limit=1000").body(OK)) {
            balances.put(account.path("currency").asText(), new Balance(decimal(account, "balance"), decimal(account, "locked")));
        }
        return balances;
    }

    /** Makes sure that at least so much of each asset is free to use, by deposits of whole units, and waits until it is there. */
    public void ensure(Map<String, BigDecimal> needs) {
        ensure(client, needs);
    }

    /** The same with deposits by an operator, for an account that may make none itself. */
    public void ensure(GatewayClient operator, Map<String, BigDecimal> needs) {
        Map<String, Balance> before = balances();
        needs.forEach((asset, needed) -> {
            BigDecimal missing = needed.subtract(before.getOrDefault(asset, Balance.ZERO).main()).setScale(0, RoundingMode.UP);
            if (missing.signum() > 0) {
                operator.post("admin/deposits/new", Map.of("uid", client.account(), "currency", asset, "amount", missing.toPlainString()))
                        .body(CREATED);
            }
        });
        Waiting.require(DEPOSIT_TIME, "the deposits of the replay's account were booked", () -> {
            Map<String, Balance> now = balances();
            return needs.entrySet()
                    .stream()
                    .allMatch(need -> now.getOrDefault(need.getKey(), Balance.ZERO).main().compareTo(need.getValue()) >= 0);
        });
    }

    private static BigDecimal decimal(JsonNode account, String field) {
        return new BigDecimal(account.path(field).asText());
    }
}
