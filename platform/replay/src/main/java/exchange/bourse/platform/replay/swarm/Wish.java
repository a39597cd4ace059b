package exchange.bourse.platform.replay.swarm;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order as its owner wants it.
 *
 * @param side buy or sell
 * @param type limit or market
 * @param price limit price; null for market orders
 * @param volume quantity, in base
 * @param timeInForce gtc, ioc or fok
 * @param postOnly whether it may only make
 */
record Wish(String side, String type, @Nullable BigDecimal price, BigDecimal volume, String timeInForce, boolean postOnly) {

    /** The request under a name. */
    Map<String, Object> request(String market, String clientOrderId) {
        Map<String, Object> request = new TreeMap<>(Map.of("market", market, "side", side, "ord_type", type, "volume",
                volume.toPlainString(), "client_order_id", clientOrderId));
        if (price != null) {
            request.put("price", price.toPlainString());
            request.put("time_in_force", timeInForce);
            request.put("post_only", postOnly);
        }
        return request;
    }
}
