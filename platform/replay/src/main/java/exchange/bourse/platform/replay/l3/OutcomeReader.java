package exchange.bourse.platform.replay.l3;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.OrderState;
import exchange.bourse.platform.replay.topics.Positions;
import exchange.bourse.platform.replay.topics.PrintedTrade;
import exchange.bourse.platform.replay.topics.TopicEvent;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads what a replay caused from the topics of trades and of orders.
 *
 * @param topics where to read
 * @param market the market that was played on
 * @param trades where the replay's trades begin
 * @param orders where the replay's orders begin
 */
record OutcomeReader(TopicReader topics, String market, Positions trades, Positions orders) {

    /** A reader of what happens from now on. */
    static OutcomeReader fromNow(TopicReader topics, String market) {
        return new OutcomeReader(topics, market, topics.end(Topics.TRADES), topics.end(Topics.ORDER_EVENTS));
    }

    /**
     * Reads to what is committed now.
     *
     * @param recordedIds the replay's orders: ids here to ids at the recorded exchange
     */
    Outcome read(Map<Long, Long> recordedIds) {
        List<Fill> fills = new ArrayList<>();
        AtomicLong foreign = new AtomicLong();
        topics.read(trades, event -> {
            if (event.text("market").equals(market)) {
                PrintedTrade trade = PrintedTrade.of(event);
                Long maker = recordedIds.get(trade.makerOrderId());
                Long taker = recordedIds.get(trade.takerOrderId());
                if (maker == null || taker == null) {
                    foreign.incrementAndGet();
                } else {
                    fills.add(new Fill(units(trade.price(), Command.PRICE_DIGITS), units(trade.quantity(), Command.QUANTITY_DIGITS), maker,
                            taker));
                }
            }
        });
        Map<Long, OrderEnd> ends = new HashMap<>();
        topics.read(orders, event -> {
            Long recorded = recordedIds.get(event.number("order_id"));
            if (recorded != null) {
                ends.put(recorded, end(event));
            }
        });
        return new Outcome(fills, ends, foreign.get());
    }

    private static OrderEnd end(TopicEvent event) {
        OrderEnd.State state = switch (OrderState.valueOf(event.text("state"))) {
            case PENDING, WAIT -> OrderEnd.State.OPEN;
            case DONE -> OrderEnd.State.FILLED;
            case CANCEL -> OrderEnd.State.CANCELLED;
            case REJECT -> OrderEnd.State.REJECTED;
        };
        return new OrderEnd(state, units(event.decimal("remaining_quantity"), Command.QUANTITY_DIGITS));
    }

    private static long units(BigDecimal value, int digits) {
        return value.movePointRight(digits).longValueExact();
    }
}
