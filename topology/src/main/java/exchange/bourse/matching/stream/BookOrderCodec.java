package exchange.bourse.matching.stream;

import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.RestingOrder;
import exchange.bourse.state.BookOrder;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.InstructionsCodec;

/** Between a book's open orders and the form in which they are stored. */
final class BookOrderCodec {

    private BookOrderCodec() {
    }

    static BookOrder encode(OrderView order, Market market) {
        return new BookOrder(order.id(), market.id(), order.account(), DefinitionCodec.side(order.side()), order.priceUnits(),
                order.remainingUnits(), order.arrival(), order.type() == OrderType.MARKET,
                order.visibleUnits() == order.remainingUnits() ? null : order.visibleUnits(), order.filledUnits(),
                order.budgetUnits() == IncomingOrder.NO_LIMIT ? null : order.budgetUnits(), order.byAmount(), order.waiting(),
                InstructionsCodec.encode(order.instructions(), market));
    }

    static RestingOrder decode(BookOrder order, Market market) {
        Long visibleUnits = order.getVisibleUnits();
        Long budgetUnits = order.getBudgetUnits();
        return new RestingOrder(order.getOrderId(), order.getAccount(), DefinitionCodec.side(order.getSide()),
                order.getMarketOrder() ? OrderType.MARKET : OrderType.LIMIT, order.getPriceUnits(), order.getRemainingUnits(),
                visibleUnits == null ? order.getRemainingUnits() : visibleUnits, order.getFilledUnits(),
                budgetUnits == null ? IncomingOrder.NO_LIMIT : budgetUnits, order.getByAmount(), order.getArrival(), order.getWaiting(),
                InstructionsCodec.wishes(order.getInstructions()).in(market));
    }
}
