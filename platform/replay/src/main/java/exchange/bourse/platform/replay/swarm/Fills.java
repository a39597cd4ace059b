package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A member's fills, each computed anew from price, quantity and the order's rates: what it costs, what is charged, and what it leaves of the
 * balances.
 */
final class Fills {

    /** Digits of both assets that the swarm trades. */

    private final Map<Long, BigDecimal> filledByOrder = new HashMap<>();
    private final Map<Long, BigDecimal> spentByOrder = new HashMap<>();
    private final Map<String, BigDecimal> changes = new HashMap<>();
    private final MarketRules rules;
    private final List<String> problems;

    /** Adds up fills of a market, and notes what is wrong in a list. */
    Fills(MarketRules rules, List<String> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** Takes in a fill of an order. */
    void add(JsonNode fill, JsonNode order, Wish wish) {
        String base = rules.base();
        String quote = rules.quote();
        BigDecimal price = decimal(fill, "price");
        BigDecimal amount = decimal(fill, "amount");
        BigDecimal total = price.multiply(amount).setScale(rules.quoteScale(), RoundingMode.DOWN);
        boolean buys = wish.side().equals("buy");
        boolean takes = fill.path("taker_type").asText().equals(wish.side());
        BigDecimal received = buys ? amount : total;
        BigDecimal rate = decimal(order, takes ? "taker_fee" : "maker_fee");
        BigDecimal fee = received.multiply(rate).setScale(buys ? rules.baseScale() : rules.quoteScale(), RoundingMode.UP);
        if (total.compareTo(decimal(fill, "total")) != 0 || fee.compareTo(decimal(fill, "fee_amount")) != 0
                || rate.compareTo(decimal(fill, "fee")) != 0 || !fill.path("fee_currency").asText().equals(buys ? base : quote)
                || !fill.path("side").asText().equals(wish.side())) {
            problems.add("fill %s is not total %s with fee %s".formatted(fill, total, fee));
        }
        if (takes && wish.postOnly()) {
            problems.add("a post-only order took: %s".formatted(fill));
        }
        long id = order.path("id").asLong();
        filledByOrder.merge(id, amount, BigDecimal::add);
        spentByOrder.merge(id, buys ? total : amount, BigDecimal::add);
        changes.merge(buys ? quote : base, buys ? total.negate() : amount.negate(), BigDecimal::add);
        changes.merge(buys ? base : quote, received.subtract(fee), BigDecimal::add);
    }

    /** What an order was filled. */
    BigDecimal filled(long orderId) {
        return filledByOrder.getOrDefault(orderId, BigDecimal.ZERO);
    }

    /** What an order gave: quote for buys, base for sells. */
    BigDecimal spent(long orderId) {
        return spentByOrder.getOrDefault(orderId, BigDecimal.ZERO);
    }

    /** What all fills together changed of an asset. */
    BigDecimal change(String asset) {
        return changes.getOrDefault(asset, BigDecimal.ZERO);
    }

    static BigDecimal decimal(JsonNode row, String field) {
        return new BigDecimal(row.path(field).asText());
    }
}
