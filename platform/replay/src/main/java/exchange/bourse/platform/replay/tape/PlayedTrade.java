package exchange.bourse.platform.replay.tape;

/**
 * A planned trade and the orders that were sent for it.
 *
 * @param planned the plan
 * @param makerOrderId the order that was sent first
 * @param takerOrderId the order that was sent second
 */
public record PlayedTrade(PlannedTrade planned, long makerOrderId, long takerOrderId) {}
