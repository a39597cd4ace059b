package exchange.bourse.ledger.stream;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.ledger.FinishedOrder;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.ledger.OpenOrder;
import exchange.bourse.ledger.Order;
import exchange.bourse.ledger.OrderTerms;
import exchange.bourse.ledger.PendingAmendments;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.money.Decimals;
import exchange.bourse.money.Rate;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.InstructionsCodec;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Between the ledger's orders and the events that show them, which are also the form in which the ledger stores open orders. */
final class OrderCodec {

    private static final BigDecimal ZERO = Decimals.toEvent(0, 0);

    private OrderCodec() {
    }

    static OrderEvent encode(Order order, Market market) {
        return switch (order) {
            case OpenOrder open -> encode(open, market, OrderState.WAIT, null);
            case FinishedOrder(OpenOrder last, FinishedOrder.Outcome outcome, String reasonCode) -> encode(last, market, switch (outcome) {
                case DONE -> OrderState.DONE;
                case CANCEL -> OrderState.CANCEL;
                case REJECT -> OrderState.REJECT;
            }, reasonCode);
        };
    }

    private static OrderEvent encode(OpenOrder order, Market market, OrderState state, @Nullable String reasonCode) {
        OrderTerms terms = order.terms();
        Market.Scales scales = market.scales();
        // Without a builder, which looks every field up: an order is written several times on its way.
        OrderEvent event = new OrderEvent();
        event.setOrderId(terms.id());
        event.setOrderUuid(terms.uuid());
        event.setAccount(terms.account());
        event.setMarket(terms.market());
        event.setSide(DefinitionCodec.side(terms.side()));
        event.setType(DefinitionCodec.type(terms.type()));
        event.setPrice(terms.type() == OrderType.LIMIT ? Decimals.toEvent(terms.priceUnits(), scales.price()) : null);
        event.setQuantity(Decimals.toEvent(terms.quantityUnits(), scales.base()));
        event.setRemainingQuantity(Decimals.toEvent(order.progress().remainingUnits(), scales.base()));
        event.setExecutedTotal(Decimals.toEvent(order.progress().executedTotalUnits(), scales.quote()));
        event.setReserved(Decimals.toEvent(order.progress().reservedUnits(), reservedScale(terms.side(), scales)));
        event.setMakerFee(order.makerFee().toEvent());
        event.setTakerFee(order.takerFee().toEvent());
        event.setTradesCount(order.progress().tradesCount());
        event.setState(state);
        event.setReason(reasonCode);
        event.setCreatedAt(Instant.ofEpochMilli(terms.createdMs()));
        event.setUpdatedAt(Instant.ofEpochMilli(order.progress().updatedMs()));
        event.setClientOrderId(terms.clientOrderId());
        event.setSizedBySpendLimit(terms.byAmount());
        event.setSpendLimit(decimalOrNull(terms.spendLimitUnits(), scales.quote()));
        event.setInstructions(InstructionsCodec.encode(terms.instructions(), market));
        event.setRevision(order.progress().revision());
        event.setAmendmentsPending(order.progress().amending().count());
        event.setAmendingPrice(decimalOrNull(order.progress().amending().priceMaxUnits(), scales.price()));
        event.setAmendingQuantity(decimalOrNull(order.progress().amending().quantityMaxUnits(), scales.base()));
        return event;
    }

    /** An order as it is, with the reason why an amendment of it was refused. */
    static OrderEvent encodeNotAmended(OpenOrder order, Market market, String reasonCode) {
        return encode(order, market, OrderState.WAIT, reasonCode);
    }

    static OrderEvent encodeRejected(PlaceOrder order, String account, RejectReason reason, long timeMs) {
        return OrderEvent.newBuilder()
                .setOrderId(order.orderId())
                .setOrderUuid(order.uuid())
                .setAccount(account)
                .setMarket(order.market())
                .setSide(DefinitionCodec.side(order.side()))
                .setType(DefinitionCodec.type(order.type()))
                .setPrice(order.price())
                .setQuantity(order.quantity())
                .setRemainingQuantity(order.quantity())
                .setExecutedTotal(ZERO)
                .setReserved(ZERO)
                .setMakerFee(ZERO)
                .setTakerFee(ZERO)
                .setTradesCount(0)
                .setState(OrderState.REJECT)
                .setReason(reason.code())
                .setCreatedAt(Instant.ofEpochMilli(timeMs))
                .setUpdatedAt(Instant.ofEpochMilli(timeMs))
                .setClientOrderId(order.clientOrderId())
                .setSizedBySpendLimit(order.isByAmount())
                .setSpendLimit(order.spendLimit())
                .setInstructions(InstructionsCodec.encode(order.wishes()))
                .build();
    }

    static OpenOrder decode(OrderEvent event, Market market) {
        Market.Scales scales = market.scales();
        Side side = DefinitionCodec.side(event.getSide());
        OrderTerms terms = new OrderTerms(event.getOrderId(), event.getOrderUuid(), event.getAccount(), event.getMarket(), side,
                DefinitionCodec.type(event.getType()), Decimals.unitsOrZero(event.getPrice(), scales.price()),
                Decimals.toUnits(event.getQuantity(), scales.base()), event.getCreatedAt().toEpochMilli(), event.getClientOrderId(),
                event.getSizedBySpendLimit(), Decimals.unitsOrZero(event.getSpendLimit(), scales.quote()),
                InstructionsCodec.wishes(event.getInstructions()).in(market));
        OpenOrder.Progress progress = new OpenOrder.Progress(Decimals.toUnits(event.getRemainingQuantity(), scales.base()),
                Decimals.toUnits(event.getExecutedTotal(), scales.quote()),
                Decimals.toUnits(event.getReserved(), reservedScale(side, scales)), event.getTradesCount(), event.getRevision(),
                new PendingAmendments(event.getAmendmentsPending(), Decimals.unitsOrZero(event.getAmendingPrice(), scales.price()),
                        Decimals.unitsOrZero(event.getAmendingQuantity(), scales.base())),
                event.getUpdatedAt().toEpochMilli());
        return new OpenOrder(terms, Rate.of(event.getMakerFee()), Rate.of(event.getTakerFee()), progress);
    }

    private static @Nullable BigDecimal decimalOrNull(long units, int scale) {
        return units == 0 ? null : Decimals.toEvent(units, scale);
    }

    private static int reservedScale(Side side, Market.Scales scales) {
        return side == Side.BUY ? scales.quote() : scales.base();
    }
}
