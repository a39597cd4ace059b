package exchange.bourse.gateway.api.market;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.NamedOrders;
import exchange.bourse.gateway.commands.OrderAmendment;
import exchange.bourse.gateway.commands.OrderCancellation;
import exchange.bourse.gateway.commands.OrderPlacement;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.gateway.views.OrderName;
import exchange.bourse.gateway.views.OrderQueries;
import exchange.bourse.views.AccountViews;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The orders of an account. */
@Tag(name = "market")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/market", Paths.SHORT + "/market"})
class OrdersController {

    private static final String ORDER_NAME = "The order's id, its UUID, or client: and its client order id.";

    private final OrderPlacement placement;
    private final OrderAmendment amendment;
    private final OrderCancellation cancellation;
    private final OrderQueries orders;
    private final NamedOrders named;
    private final AccountViews accounts;
    private final Definitions definitions;

    OrdersController(OrderPlacement placement, OrderAmendment amendment, OrderCancellation cancellation, OrderQueries orders,
            NamedOrders named, AccountViews accounts, Definitions definitions) {
        this.placement = placement;
        this.amendment = amendment;
        this.cancellation = cancellation;
        this.orders = orders;
        this.named = named;
        this.accounts = accounts;
        this.definitions = definitions;
    }

    @Operation(summary = "Place an order", description = "Answers once the exchange's log has the order; what becomes of it is seen in its state. "
            + "The same order, sent again under its client_order_id, is the same order.")
    @RequestBody(required = true, content = {@Content(mediaType = "application/json", schema = @Schema(implementation = NewOrder.class)),
            @Content(mediaType = "application/x-www-form-urlencoded", schema = @Schema(implementation = NewOrder.class))})
    @Fails({ErrorCode.ORDER_MISSING_MARKET, ErrorCode.ORDER_MISSING_SIDE, ErrorCode.ORDER_INVALID_SIDE, ErrorCode.ORDER_MISSING_VOLUME,
            ErrorCode.ORDER_NON_DECIMAL_VOLUME, ErrorCode.ORDER_NON_POSITIVE_VOLUME, ErrorCode.ORDER_MISSING_PRICE,
            ErrorCode.ORDER_NON_DECIMAL_PRICE, ErrorCode.ORDER_NON_POSITIVE_PRICE, ErrorCode.ORDER_MARKET_PRICE,
            ErrorCode.ORDER_INVALID_TYPE, ErrorCode.ORDER_NON_DECIMAL_QUOTE_AMOUNT, ErrorCode.ORDER_NON_POSITIVE_QUOTE_AMOUNT,
            ErrorCode.ORDER_MISSING_STOP_PRICE, ErrorCode.ORDER_NON_DECIMAL_STOP_PRICE, ErrorCode.ORDER_NON_POSITIVE_STOP_PRICE,
            ErrorCode.ORDER_NON_DECIMAL_DISPLAY_VOLUME, ErrorCode.ORDER_NON_POSITIVE_DISPLAY_VOLUME, ErrorCode.ORDER_INVALID_TIME_IN_FORCE,
            ErrorCode.ORDER_INVALID_EXPIRES_AT, ErrorCode.ORDER_INVALID_POST_ONLY, ErrorCode.ORDER_INVALID_SELF_TRADE_PREVENTION,
            ErrorCode.ORDER_INVALID_CLIENT_ORDER_ID, ErrorCode.ORDER_CLIENT_ORDER_ID_TAKEN, ErrorCode.MARKET_NOT_ENABLED,
            ErrorCode.MARKET_HALTED, ErrorCode.ORDER_INVALID_VOLUME_OR_PRICE, ErrorCode.ORDER_VALUE_OUT_OF_BOUNDS,
            ErrorCode.ORDER_INVALID_INSTRUCTIONS, ErrorCode.ORDER_ALREADY_EXPIRED, ErrorCode.ORDER_INSUFFICIENT_LIQUIDITY,
            ErrorCode.INSUFFICIENT_BALANCE, ErrorCode.TOO_BUSY, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderJson place(Account account, RequestParams params) {
        return json(placement.place(account.id(), OrderReader.read(params)));
    }

    @Operation(summary = "List your orders", description = "Sorted by their last change.")
    @Parameter(name = "market", description = "Only orders of this market; may be repeated.")
    @Parameter(name = "base_unit", description = "Only orders of markets with this base currency.")
    @Parameter(name = "quote_unit", description = "Only orders of markets with this quote currency.")
    @Parameter(name = "state", description = "pending, wait, done, cancel or reject; several with commas between, or repeated.")
    @Parameter(name = "ord_type", description = "limit, market, stop_limit, stop_market, take_profit_limit or take_profit_market.")
    @Parameter(name = "type", description = "buy or sell.")
    @Parameter(name = "time_from", description = "Created at or after, in seconds since 1970.")
    @Parameter(name = "time_to", description = "Created before, in seconds since 1970.")
    @Parameter(name = "order_by", description = "asc or desc; desc.")
    @Parameter(name = "format", description = "csv for an export; or Accept: text/csv, or the path with .csv.")
    @Parameter(name = "limit", description = "0 to 1000; 100. In an export 0 to 100000; 100000.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.MARKET_DOESNT_EXIST, ErrorCode.ORDER_INVALID_STATE, ErrorCode.ORDER_INVALID_ORD_TYPE, ErrorCode.ORDER_INVALID_TYPE,
            ErrorCode.ORDER_NON_INTEGER_TIME_FROM, ErrorCode.ORDER_EMPTY_TIME_FROM, ErrorCode.ORDER_NON_INTEGER_TIME_TO,
            ErrorCode.ORDER_EMPTY_TIME_TO, ErrorCode.ORDER_INVALID_ORDER_BY, ErrorCode.ORDER_NON_INTEGER_LIMIT,
            ErrorCode.ORDER_INVALID_LIMIT, ErrorCode.ORDER_NON_INTEGER_PAGE, ErrorCode.ORDER_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping({"/orders", "/orders.csv"})
    ResponseEntity<List<OrderJson>> list(Account account, RequestParams params) {
        OrderFilter filter = OrderFilter.read(params, definitions.markets());
        return filter.paging()
                .answer(filter.ascending(), OrderJson.class, (slice, rows) -> orders.list(account.id(), filter.matches(),
                        filter.createdFrom(), slice, order -> rows.accept(json(order))));
    }

    @Operation(summary = "Get an order with its trades")
    @Parameter(name = "id", description = ORDER_NAME)
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.ORDER_INVALID_ID})
    @GetMapping("/orders/{id}")
    OrderJson get(Account account, @PathVariable String id) {
        OrderEvent order = named.get(account.id(), OrderName.parse(id));
        return OrderJson.withTrades(order, pricePrecision(order), accounts.tradesOf(account.id(), order.getOrderId()));
    }

    @Operation(summary = "Amend an order", description = "Asynchronous: returns the order as it was; its revision and reason tell what became of it. "
            + "Less volume keeps the order's place in the queue; more volume, or another price, takes it to the back.")
    @Parameter(name = "id", description = ORDER_NAME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAmendment.class)))
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.ORDER_INVALID_ID, ErrorCode.ORDER_MISSING_AMENDMENT, ErrorCode.ORDER_NON_DECIMAL_PRICE,
            ErrorCode.ORDER_NON_POSITIVE_PRICE, ErrorCode.ORDER_MARKET_PRICE, ErrorCode.ORDER_NON_DECIMAL_VOLUME,
            ErrorCode.ORDER_NON_POSITIVE_VOLUME, ErrorCode.ORDER_NON_DECIMAL_STOP_PRICE, ErrorCode.ORDER_NON_POSITIVE_STOP_PRICE,
            ErrorCode.ORDER_INVALID_EXPIRES_AT, ErrorCode.ORDER_INVALID_VOLUME_OR_PRICE, ErrorCode.ORDER_NOT_FOUND,
            ErrorCode.MARKET_NOT_ENABLED, ErrorCode.MARKET_HALTED, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/orders/{id}/amend")
    @ResponseStatus(HttpStatus.CREATED)
    OrderJson amend(Account account, @PathVariable String id, RequestParams params) {
        return json(amendment.amend(account.id(), OrderName.parse(id), AmendmentReader.read(params)));
    }

    @Operation(summary = "Cancel an order", description = "Asynchronous: returns the order as it was. An order that is final is returned as it is.")
    @Parameter(name = "id", description = ORDER_NAME)
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.ORDER_INVALID_ID, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/orders/{id}/cancel")
    @ResponseStatus(HttpStatus.CREATED)
    OrderJson cancel(Account account, @PathVariable String id) {
        return json(cancellation.cancel(account.id(), OrderName.parse(id)));
    }

    @Operation(summary = "Cancel all your open orders", description = "Asynchronous: returns the orders as they were.")
    @Parameter(name = "market", description = "Only orders of this market.")
    @Parameter(name = "side", description = "Only buy or sell orders.")
    @Fails({ErrorCode.MARKET_DOESNT_EXIST, ErrorCode.ORDER_INVALID_SIDE, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/orders/cancel")
    @ResponseStatus(HttpStatus.CREATED)
    List<OrderJson> cancelAll(Account account, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String market = reader.text("market");
        if (market != null && definitions.market(market).isEmpty()) {
            reader.problem(ErrorCode.MARKET_DOESNT_EXIST);
        }
        Side side = reader.choice("side", Words.SIDES, ErrorCode.ORDER_INVALID_SIDE);
        reader.finish();
        return cancellation.cancelAll(account.id(), market, side).stream().map(this::json).toList();
    }

    private OrderJson json(OrderEvent order) {
        return OrderJson.of(order, pricePrecision(order));
    }

    private int pricePrecision(OrderEvent order) {
        return definitions.market(order.getMarket()).map(MarketDefinition::getPricePrecision).orElse(0);
    }
}
