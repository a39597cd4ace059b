package exchange.bourse.gateway.api.market;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderType;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.market.Trigger;
import java.util.Map;

/**
 * What clients call the type of an order: how it is priced, and what it waits for before that. The first two are Peatio 2.6's. An order
 * keeps its type after it was triggered.
 */
enum OrderKind {
    /** Rests at its price. */
    LIMIT(OrderType.LIMIT, Trigger.NONE),
    /** Takes what the book offers. */
    MARKET(OrderType.MARKET, Trigger.NONE),
    /** A limit order once the market went against it. */
    STOP_LIMIT(OrderType.LIMIT, Trigger.STOP),
    /** A market order once the market went against it. */
    STOP_MARKET(OrderType.MARKET, Trigger.STOP),
    /** A limit order once the market went its way. */
    TAKE_PROFIT_LIMIT(OrderType.LIMIT, Trigger.TAKE_PROFIT),
    /** A market order once the market went its way. */
    TAKE_PROFIT_MARKET(OrderType.MARKET, Trigger.TAKE_PROFIT);

    /** The words for them. */
    static final Map<String, OrderKind> WORDS = Words.of(values());

    private final OrderType type;
    private final Trigger trigger;

    OrderKind(OrderType type, Trigger trigger) {
        this.type = type;
        this.trigger = trigger;
    }

    /** How the order is priced. */
    OrderType type() {
        return type;
    }

    /** What the order waits for. */
    Trigger trigger() {
        return trigger;
    }

    /** The kind of an order. */
    static OrderKind of(OrderEvent order) {
        boolean limit = order.getType() == OrderType.LIMIT;
        if (order.getInstructions() == null) {
            return limit ? LIMIT : MARKET;
        }
        return switch (order.getInstructions().getTrigger()) {
            case NONE -> limit ? LIMIT : MARKET;
            case STOP -> limit ? STOP_LIMIT : STOP_MARKET;
            case TAKE_PROFIT -> limit ? TAKE_PROFIT_LIMIT : TAKE_PROFIT_MARKET;
        };
    }
}
