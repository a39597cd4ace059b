package exchange.bourse.gateway.api.admin;

import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.publicdata.CurrencyJson;
import exchange.bourse.gateway.api.publicdata.MarketJson;
import exchange.bourse.gateway.commands.Operations;
import exchange.bourse.gateway.error.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators define. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin", Paths.SHORT + "/admin"})
class AdminController {

    private final Operations operations;
    private final CurrencyReader currencies;
    private final MarketReader markets;

    AdminController(Operations operations, CurrencyReader currencies, MarketReader markets) {
        this.operations = operations;
        this.currencies = currencies;
        this.markets = markets;
    }

    @Operation(summary = "Define a currency, or change it", description = "Precision and type are permanent; what is left out stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.Currency.class)))
    @Fails({ErrorCode.ADMIN_CURRENCY_INVALID_CODE, ErrorCode.ADMIN_CURRENCY_INVALID_NAME, ErrorCode.ADMIN_CURRENCY_INVALID_TYPE,
            ErrorCode.ADMIN_CURRENCY_NON_INTEGER_PRECISION, ErrorCode.ADMIN_CURRENCY_INVALID_PRECISION, ErrorCode.ADMIN_CURRENCY_PERMANENT,
            ErrorCode.ADMIN_CURRENCY_NON_INTEGER_POSITION, ErrorCode.ADMIN_CURRENCY_INVALID_POSITION,
            ErrorCode.ADMIN_CURRENCY_INVALID_DEPOSIT_ENABLED, ErrorCode.ADMIN_CURRENCY_INVALID_WITHDRAWAL_ENABLED,
            ErrorCode.ADMIN_CURRENCY_INVALID_FROZEN, ErrorCode.ADMIN_CURRENCY_INVALID_MIN_DEPOSIT,
            ErrorCode.ADMIN_CURRENCY_INVALID_MIN_WITHDRAW, ErrorCode.ADMIN_CURRENCY_INVALID_WITHDRAW_FEE,
            ErrorCode.ADMIN_CURRENCY_INVALID_PRICE, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/currencies/new")
    @ResponseStatus(HttpStatus.CREATED)
    CurrencyJson currency(RequestParams params) {
        return CurrencyJson.of(operations.defineAsset(() -> currencies.read(params)));
    }

    @Operation(summary = "Define a market, or change it", description = "Currencies, price precision and partition are permanent; what is left out stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.Market.class)))
    @Fails({ErrorCode.ADMIN_MARKET_INVALID_ID, ErrorCode.ADMIN_MARKET_INVALID_NAME, ErrorCode.ADMIN_MARKET_CURRENCY_DOESNT_EXIST,
            ErrorCode.ADMIN_MARKET_SAME_CURRENCIES, ErrorCode.ADMIN_MARKET_NON_INTEGER_AMOUNT_PRECISION,
            ErrorCode.ADMIN_MARKET_INVALID_AMOUNT_PRECISION, ErrorCode.ADMIN_MARKET_NON_INTEGER_PRICE_PRECISION,
            ErrorCode.ADMIN_MARKET_INVALID_PRICE_PRECISION, ErrorCode.ADMIN_MARKET_NON_DECIMAL_MIN_PRICE,
            ErrorCode.ADMIN_MARKET_INVALID_MIN_PRICE, ErrorCode.ADMIN_MARKET_NON_DECIMAL_MAX_PRICE,
            ErrorCode.ADMIN_MARKET_INVALID_MAX_PRICE, ErrorCode.ADMIN_MARKET_NON_DECIMAL_MIN_AMOUNT,
            ErrorCode.ADMIN_MARKET_INVALID_MIN_AMOUNT, ErrorCode.ADMIN_MARKET_NON_DECIMAL_FEE, ErrorCode.ADMIN_MARKET_INVALID_FEE,
            ErrorCode.ADMIN_MARKET_INVALID_STATE, ErrorCode.ADMIN_MARKET_NON_INTEGER_PARTITION, ErrorCode.ADMIN_MARKET_INVALID_PARTITION,
            ErrorCode.ADMIN_MARKET_UNCOUNTABLE, ErrorCode.ADMIN_MARKET_NON_INTEGER_POSITION, ErrorCode.ADMIN_MARKET_INVALID_POSITION,
            ErrorCode.ADMIN_MARKET_PERMANENT, ErrorCode.ADMIN_MARKET_INVALID_TICK_SIZE, ErrorCode.ADMIN_MARKET_INVALID_MAX_AMOUNT,
            ErrorCode.ADMIN_MARKET_INVALID_MIN_VALUE, ErrorCode.ADMIN_MARKET_INVALID_MAX_VALUE, ErrorCode.ADMIN_MARKET_INVALID_PRICE_BAND,
            ErrorCode.ADMIN_MARKET_INVALID_REFERENCE_PRICE, ErrorCode.ADMIN_MARKET_INVALID_BREAKER_BAND,
            ErrorCode.ADMIN_MARKET_INVALID_BREAKER_WINDOW, ErrorCode.ADMIN_MARKET_INVALID_BREAKER_CALL, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/markets/new")
    @ResponseStatus(HttpStatus.CREATED)
    MarketJson market(RequestParams params) {
        return MarketJson.of(operations.defineMarket(() -> markets.read(params)));
    }
}
