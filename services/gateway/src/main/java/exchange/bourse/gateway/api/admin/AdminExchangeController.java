package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.commands.HouseOperations;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What holds for the whole exchange. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin/exchange", Paths.SHORT + "/admin/exchange"})
class AdminExchangeController {

    private static final BigDecimal SHARE_MAX = new BigDecimal("0.5");
    private static final int SHARE_DIGITS = 6;
    private static final int OPEN_ORDERS_MAX = 1_000_000;

    private final HouseOperations operations;
    private final Definitions definitions;

    AdminExchangeController(HouseOperations operations, Definitions definitions) {
        this.operations = operations;
        this.definitions = definitions;
    }

    /** What holds, as operators see and change it. */
    @Schema(name = "Exchange")
    record ExchangeJson(
            @Schema(example = "0.2", description = "Share of each fee that goes to who brought the member that pays it, "
                    + "0 to 0.5.") @JsonProperty("referral_share") String referralShare,
            @Schema(description = "The most orders that an account may have open; 0 for no limit.") @JsonProperty("max_open_orders") int maxOpenOrders) {

        static ExchangeJson of(ExchangeDefinition exchange) {
            return new ExchangeJson(Decimals.text(exchange.getReferralShare()), exchange.getMaxOpenOrders());
        }
    }

    @Operation(summary = "Get what holds for the whole exchange")
    @GetMapping
    ExchangeJson get() {
        return ExchangeJson.of(current());
    }

    @Operation(summary = "Change what holds for the whole exchange", description = "What is left out stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExchangeJson.class)))
    @Fails({ErrorCode.ADMIN_EXCHANGE_INVALID_REFERRAL_SHARE, ErrorCode.ADMIN_EXCHANGE_INVALID_MAX_OPEN_ORDERS,
            ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ExchangeJson change(RequestParams params) {
        return ExchangeJson.of(operations.defineExchange(() -> read(params)));
    }

    private ExchangeDefinition read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        ExchangeDefinition wanted = ExchangeDefinition.newBuilder(current()).build();
        BigDecimal share = reader.decimal("referral_share", ErrorCode.ADMIN_EXCHANGE_INVALID_REFERRAL_SHARE);
        if (share != null) {
            if (Amounts.countable(share, SHARE_DIGITS, SHARE_DIGITS) && share.compareTo(SHARE_MAX) <= 0) {
                wanted.setReferralShare(Amounts.event(share));
            } else {
                reader.problem(ErrorCode.ADMIN_EXCHANGE_INVALID_REFERRAL_SHARE);
            }
        }
        wanted.setMaxOpenOrders(reader.integer("max_open_orders", wanted.getMaxOpenOrders(), 0, OPEN_ORDERS_MAX,
                ErrorCode.ADMIN_EXCHANGE_INVALID_MAX_OPEN_ORDERS, ErrorCode.ADMIN_EXCHANGE_INVALID_MAX_OPEN_ORDERS));
        reader.finish();
        return wanted;
    }

    /** What holds now; as long as nobody has said anything, nothing does. */
    private ExchangeDefinition current() {
        return definitions.exchange().orElseGet(() -> new ExchangeDefinition(Amounts.event(BigDecimal.ZERO), 0));
    }
}
