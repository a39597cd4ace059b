package exchange.bourse.gateway.commands;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.views.AcceptedOrders;
import exchange.bourse.market.Market;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.MarketViews;
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

    /** Enough for nearly every market order; the whole book is only read when these are not. */
    private static final int LEVELS_FIRST = 50;
    private static final int LEVELS_MAX = 10_000;

    private final Definitions definitions;
    private final MarketViews markets;
    private final Funds funds;
    private final OrderIds ids;
    private final AcceptedOrders accepted;
    private final CommandLog log;
    private final Clock clock;

    OrderPlacement(Definitions definitions, MarketViews markets, Funds funds, OrderIds ids, AcceptedOrders accepted, CommandLog log,
            Clock clock) {
        this.definitions = definitions;
        this.markets = markets;
        this.funds = funds;
        this.ids = ids;
        this.accepted = accepted;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Accepts an order.
     *
     * @return the order as it is now: pending
     * @throws ApiException if it can't be accepted; then there is no such order, unless the outcome is unknown
     */
    public OrderEvent place(String account, OrderRequest request) {
        MarketDefinition definition = definitions.market(request.market())
                .orElseThrow(() -> new ApiException(ErrorCode.MARKET_NOT_ENABLED));
        Market market = DefinitionCodec.market(definition);
        if (DefinitionCodec.phase(definition.getState()).refusal() != null) {
            throw new ApiException(ErrorCode.MARKET_NOT_ENABLED);
        }
        if (!OrderRules.allow(market, request)) {
            throw new ApiException(ErrorCode.ORDER_INVALID_VOLUME_OR_PRICE);
        }
        BigDecimal spendLimit = reserve(account, market, request);
        OrderEvent order = pending(account, definition, request);
        accepted.add(order);
        try {
            log.write(List.of(new AccountCommand(order.getOrderUuid(), account, command(order, spendLimit))));
        } catch (ApiException e) {
            accepted.seen(order);
            throw e;
        }
        return order;
    }

    /** Checks that the account can pay; returns what a market buy may spend, and null for all other orders. */
    private @Nullable BigDecimal reserve(String account, Market market, OrderRequest request) {
        return switch (request.side()) {
            case SELL -> {
                if (request.type() == OrderType.MARKET && markets.levels(market.id(), Side.BUY, 1).isEmpty()) {
                    throw new ApiException(ErrorCode.ORDER_INSUFFICIENT_LIQUIDITY);
                }
                require(account, market.base(), request.quantity());
                yield null;
            }
            case BUY -> {
                if (request.price() == null) {
                    yield spendLimit(account, market, request.quantity());
                }
                require(account, market.quote(), OrderRules.cost(market, request.price(), request.quantity()));
                yield null;
            }
        };
    }

    private void require(String account, String asset, BigDecimal wanted) {
        if (funds.available(account, asset, wanted).compareTo(wanted) < 0) {
            throw new ApiException(ErrorCode.INSUFFICIENT_BALANCE);
        }
    }

    private BigDecimal spendLimit(String account, Market market, BigDecimal quantity) {
        List<BookUpdate> best = markets.levels(market.id(), Side.SELL, LEVELS_FIRST);
        BigDecimal estimate = SpendLimit.estimate(best, quantity)
                .or(() -> SpendLimit.estimate(markets.levels(market.id(), Side.SELL, LEVELS_MAX), quantity))
                .orElseThrow(() -> new ApiException(ErrorCode.ORDER_INSUFFICIENT_LIQUIDITY));
        BigDecimal available = funds.available(account, market.quote(), estimate);
        if (available.signum() <= 0) {
            throw new ApiException(ErrorCode.INSUFFICIENT_BALANCE);
        }
        return SpendLimit.of(estimate, market.scales().quote(), available);
    }

    private OrderEvent pending(String account, MarketDefinition market, OrderRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return OrderEvent.newBuilder()
                .setOrderId(ids.next())
                .setOrderUuid(UUID.randomUUID().toString())
                .setAccount(account)
                .setMarket(market.getMarket())
                .setSide(request.side())
                .setType(request.type())
                .setPrice(request.price() == null ? null : Amounts.event(request.price()))
                .setQuantity(Amounts.event(request.quantity()))
                .setRemainingQuantity(Amounts.event(request.quantity()))
                .setExecutedTotal(Amounts.event(BigDecimal.ZERO))
                .setReserved(Amounts.event(BigDecimal.ZERO))
                .setMakerFee(market.getMakerFee())
                .setTakerFee(market.getTakerFee())
                .setTradesCount(0)
                .setState(OrderState.PENDING)
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .build();
    }

    private static PlaceOrder command(OrderEvent order, @Nullable BigDecimal spendLimit) {
        return new PlaceOrder(order.getOrderId(), order.getOrderUuid(), order.getMarket(), order.getSide(), order.getType(),
                order.getPrice(), order.getQuantity(), spendLimit == null ? null : Amounts.event(spendLimit), null, null);
    }
}
