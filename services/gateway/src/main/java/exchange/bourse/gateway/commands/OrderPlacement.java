package exchange.bourse.gateway.commands;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.gateway.views.AcceptedOrders;
import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.InstructionsCodec;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes new orders in: checks them against the market, the book and the balance as far as the views know, and writes the command. */
@Component
public class OrderPlacement {

    private final Definitions definitions;
    private final RepeatedOrder repeated;
    private final Affordability affordability;
    private final OrderIds ids;
    private final AcceptedOrders accepted;
    private final CommandLog log;
    private final Clock clock;
    private final int underWayMax;

    OrderPlacement(Definitions definitions, RepeatedOrder repeated, Affordability affordability, OrderIds ids, AcceptedOrders accepted,
            CommandLog log, Clock clock, BourseSettings settings) {
        this.definitions = definitions;
        this.repeated = repeated;
        this.affordability = affordability;
        this.ids = ids;
        this.accepted = accepted;
        this.log = log;
        this.clock = clock;
        this.underWayMax = settings.limits().ordersUnderWayMax();
    }

    /**
     * Accepts an order, or finds that it was accepted before under its client order id.
     *
     * @return the order as it is now: pending, if it is new
     * @throws ApiException if it can't be accepted; then there is no such order, unless the outcome is unknown
     */
    public OrderEvent place(String account, OrderRequest request) {
        return repeated.find(account, request).orElseGet(() -> placeNew(account, request));
    }

    private OrderEvent placeNew(String account, OrderRequest request) {
        if (accepted.count() >= underWayMax) {
            throw new ApiException(ErrorCode.TOO_BUSY);
        }
        MarketDefinition definition = definitions.market(request.market())
                .orElseThrow(() -> new ApiException(ErrorCode.MARKET_NOT_ENABLED));
        Phase phase = DefinitionCodec.phase(definition.getState());
        refuse(phase.refusal());
        Market market = DefinitionCodec.market(definition);
        refuse(OrderRules.fault(market, request, clock.millis()));
        OrderEvent order = pending(account, definition, request, affordability.spendLimit(account, market, phase, request));
        accepted.add(order);
        try {
            log.write(List.of(new AccountCommand(order.getOrderUuid(), account, command(order))));
        } catch (ApiException e) {
            accepted.forget(order);
            throw e;
        }
        return order;
    }

    private static void refuse(@Nullable RejectReason reason) {
        if (reason != null) {
            throw new ApiException(ErrorCode.of(reason));
        }
    }

    private OrderEvent pending(String account, MarketDefinition market, OrderRequest request, @Nullable BigDecimal spendLimit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BigDecimal quantity = Amounts.event(request.commandQuantity());
        return OrderEvent.newBuilder()
                .setOrderId(ids.next())
                .setOrderUuid(UUID.randomUUID().toString())
                .setAccount(account)
                .setMarket(market.getMarket())
                .setSide(request.side())
                .setType(request.type())
                .setPrice(request.price() == null ? null : Amounts.event(request.price()))
                .setQuantity(quantity)
                .setRemainingQuantity(quantity)
                .setExecutedTotal(Amounts.event(BigDecimal.ZERO))
                .setReserved(Amounts.event(BigDecimal.ZERO))
                .setMakerFee(market.getMakerFee())
                .setTakerFee(market.getTakerFee())
                .setTradesCount(0)
                .setState(OrderState.PENDING)
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .setClientOrderId(request.clientOrderId())
                .setInstructions(InstructionsCodec.encode(request.wishes()))
                .setSizedBySpendLimit(request.quoteAmount() != null)
                .setSpendLimit(spendLimit == null ? null : Amounts.event(spendLimit))
                .build();
    }

    private static PlaceOrder command(OrderEvent order) {
        return new PlaceOrder(order.getOrderId(), order.getOrderUuid(), order.getMarket(), order.getSide(), order.getType(),
                order.getPrice(), order.getQuantity(), order.getSpendLimit(), order.getClientOrderId(), order.getInstructions());
    }
}
