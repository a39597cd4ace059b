package exchange.bourse.platform.replay.gateway;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.report.RoundTrips;
import exchange.bourse.platform.replay.report.Waiting;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Finds out when everything sent so far has gone through the whole pipeline. It sends one small buy order at the lowest price there is,
 * which nothing can trade with, waits until the gateway's depth shows it, cancels it, and waits until it is closed and gone from the depth.
 *
 * <p>That is exact, not a guess: a market's book updates are one ordered log, so a depth that shows the probe contains all earlier orders;
 * and an account's orders are closed in the order in which matching reported them, so with the probe closed every earlier fill is settled
 * and published.
 *
 * @param probe sends the probe, apart from the replay's own orders
 * @param orders looks at the book
 * @param rules of the market, which say what the smallest and cheapest order is
 */
public record PipelineProbe(OrderEntry probe, OpenOrders orders, MarketRules rules) {

    private static final Duration TIME = Duration.ofMinutes(5);

    /** A probe of the market, whose orders are not counted among the replay's round trips. */
    public static PipelineProbe of(GatewayClient client, MarketRules rules) {
        return new PipelineProbe(new OrderEntry(client, rules.id(), new RoundTrips()), new OpenOrders(client, rules.id()), rules);
    }

    /** Returns when the exchange has done all that it was told, and shows it. */
    public void settle() {
        BigDecimal price = rules.lowestPrice();
        long orderId = probe.limit(Side.BUY, price, rules.smallestAmount());
        Waiting.require(TIME, "the book showed the probe order " + orderId, () -> orders.showsBidsAt(price));
        probe.cancel(orderId);
        Waiting.require(TIME, "the probe order " + orderId + " was cancelled",
                () -> probe.state(orderId).equals("cancel") && !orders.showsBidsAt(price));
    }
}
