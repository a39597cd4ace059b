package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that must be refused, each with its code, and change nothing. */
final class BadRequests {

    private final Member member;
    private final List<Bad> bad;
    private final Random random;

    private record Bad(String path, Map<String, String> body, String code) {}

    BadRequests(Member member, MarketRules rules, Random random) {
        this.member = member;
        this.random = random;
        Map<String, String> order = Map.of("market", rules.id(), "side", "buy", "price", "100", "volume", "1");
        Map<String, String> payment = Map.of("currency", rules.quote(), "amount", "1", "rid", "elsewhere");
        String orders = "market/orders";
        String withdraws = "account/withdraws";
        bad = List.of(new Bad(orders, with(order, "volume", "0"), "market.order.non_positive_volume"),
                new Bad(orders, with(order, "volume", "-1"), "market.order.non_positive_volume"),
                new Bad(orders, with(order, "volume", "0.0000000000001"), "market.order.invalid_volume_or_price"),
                new Bad(orders, with(order, "volume", "9223372036854775808"), "market.order.invalid_volume_or_price"),
                new Bad(orders, with(order, "price", "1e99"), "market.order.invalid_volume_or_price"),
                new Bad(orders, with(order, "price", "0"), "market.order.non_positive_price"),
                new Bad(orders, with(order, "volume", "ten"), "market.order.non_decimal_volume"),
                new Bad(orders, with(order, "market", "nonesuch"), "market.market.doesnt_exist_or_not_enabled"),
                new Bad(orders, with(order, "side", "both"), "market.order.invalid_side"),
                new Bad(withdraws, with(payment, "amount", "0"), "account.withdraw.non_positive_amount"),
                new Bad(withdraws, with(payment, "amount", "-5"), "account.withdraw.non_positive_amount"),
                new Bad(withdraws, with(payment, "amount", "92233720368.54775808"), "account.funds.invalid_amount"),
                new Bad(withdraws, with(payment, "amount", "0.000000001"), "account.funds.invalid_amount"),
                new Bad(withdraws, with(payment, "currency", "nonesuch"), "account.currency.doesnt_exist"),
                new Bad("account/internal_transfers", Map.of("currency", rules.quote(), "amount", "1", "username_or_uid", member.account()),
                        "account.internal_transfer.can_not_transfer_to_yourself"),
                new Bad("account/internal_transfers", Map.of("currency", rules.quote(), "amount", "1", "username_or_uid", "nobody"),
                        "account.internal_transfer.receiver_not_found"));
    }

    private static Map<String, String> with(Map<String, String> body, String field, String value) {
        Map<String, String> changed = new HashMap<>(body);
        changed.put(field, value);
        return Map.copyOf(changed);
    }

    /** Sends one of them. */
    void send() {
        Bad request = bad.get(random.nextInt(bad.size()));
        Answer answer = member.post(request.path(), request.body());
        JsonNode codes = answer.body().path("errors");
        member.book().refused();
        if (answer.status() != 422 || codes.size() != 1 || !codes.path(0).asText().equals(request.code())) {
            member.book()
                    .problem("%s %s was answered with %d %s and not with %s".formatted(request.path(), request.body(), answer.status(),
                            answer.body(), request.code()));
        }
    }
}
