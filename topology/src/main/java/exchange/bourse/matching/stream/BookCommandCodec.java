package exchange.bourse.matching.stream;

import exchange.bourse.events.AmendInBook;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.PlaceInBook;
import exchange.bourse.market.Market;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.CancelScope;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.InstructionsCodec;
import java.math.BigDecimal;

/** From the commands of events to those of the book. The ledger has seen to it that their numbers can be counted in the market's digits. */
final class BookCommandCodec {

    private BookCommandCodec() {
    }

    static IncomingOrder order(PlaceInBook order, Market market) {
        Market.Scales scales = market.scales();
        BigDecimal spendLimit = order.getSpendLimit();
        return new IncomingOrder(order.getOrderId(), order.getAccount(), DefinitionCodec.side(order.getSide()),
                DefinitionCodec.type(order.getType()), Decimals.unitsOrZero(order.getPrice(), scales.price()),
                Decimals.toUnits(order.getQuantity(), scales.base()),
                spendLimit == null ? IncomingOrder.NO_LIMIT : Decimals.toUnits(spendLimit, scales.quote()),
                InstructionsCodec.wishes(order.getInstructions()).in(market));
    }

    static Amendment amendment(AmendInBook amendment, Market market) {
        Market.Scales scales = market.scales();
        return new Amendment(amendment.getOrderId(), amendment.getAccount(), Decimals.unitsOrZero(amendment.getPrice(), scales.price()),
                Decimals.unitsOrZero(amendment.getQuantity(), scales.base()),
                Decimals.unitsOrZero(amendment.getStopPrice(), scales.price()),
                amendment.getExpiresAt() == null ? 0 : amendment.getExpiresAt().toEpochMilli());
    }

    static CancelScope scope(CancelAllInBook cancel) {
        return new CancelScope(cancel.getAccount(), cancel.getSide() == null ? null : DefinitionCodec.side(cancel.getSide()));
    }
}
