package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.Operations;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators do with everybody's orders. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin/orders", Paths.SHORT + "/admin/orders"})
class AdminOrdersController {

    private final Operations operations;
    private final Definitions definitions;

    AdminOrdersController(Operations operations, Definitions definitions) {
        this.operations = operations;
        this.definitions = definitions;
    }

    /** A cancel that was taken in. */
    @Schema(name = "MarketCancelTaken")
    record CancelJson(@JsonProperty("market") String market, @JsonProperty("side") @Nullable String side,
            @JsonProperty("state") String state) {}

    @Operation(summary = "Cancel all orders of a market", description = "Everybody's, by one command, whatever the market's state. Asynchronous: "
            + "the orders end with the reason market.order.cancelled_by_operator.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.Cancel.class)))
    @Fails({ErrorCode.ADMIN_ORDER_MARKET_DOESNT_EXIST, ErrorCode.ADMIN_ORDER_INVALID_SIDE, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.CREATED)
    CancelJson cancel(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String named = reader.text("market");
        MarketDefinition market = named == null ? null : definitions.market(named).orElse(null);
        if (market == null) {
            reader.problem(ErrorCode.ADMIN_ORDER_MARKET_DOESNT_EXIST);
        }
        Side side = reader.choice("side", Words.SIDES, ErrorCode.ADMIN_ORDER_INVALID_SIDE);
        reader.finish();
        if (market == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        operations.cancelAll(market, side);
        return new CancelJson(market.getMarket(), side == null ? null : Words.word(side), "submitted");
    }
}
