package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Decimals;
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

/** What operators do. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin", Paths.SHORT + "/admin"})
class AdminController {

    private final Operations operations;
    private final CurrencyReader currencies;
    private final MarketReader markets;
    private final DepositReader deposits;

    AdminController(Operations operations, CurrencyReader currencies, MarketReader markets, DepositReader deposits) {
        this.operations = operations;
        this.currencies = currencies;
        this.markets = markets;
        this.deposits = deposits;
    }

    /** A deposit that was taken in. */
    @Schema(name = "Deposit")
    record DepositJson(@JsonProperty("tid") String tid, @JsonProperty("uid") String uid, @JsonProperty("currency") String currency,
            @JsonProperty("amount") String amount, @JsonProperty("state") String state) {}

    @Operation(summary = "Define a currency, or change it", description = "Precision and type are permanent; what is left out stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.Currency.class)))
    @Fails({ErrorCode.ADMIN_CURRENCY_INVALID_CODE, ErrorCode.ADMIN_CURRENCY_INVALID_NAME, ErrorCode.ADMIN_CURRENCY_INVALID_TYPE,
            ErrorCode.ADMIN_CURRENCY_NON_INTEGER_PRECISION, ErrorCode.ADMIN_CURRENCY_INVALID_PRECISION, ErrorCode.ADMIN_CURRENCY_PERMANENT,
            ErrorCode.ADMIN_CURRENCY_NON_INTEGER_POSITION, ErrorCode.ADMIN_CURRENCY_INVALID_POSITION, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
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
            ErrorCode.ADMIN_MARKET_PARTITION_TAKEN, ErrorCode.ADMIN_MARKET_UNCOUNTABLE, ErrorCode.ADMIN_MARKET_NON_INTEGER_POSITION,
            ErrorCode.ADMIN_MARKET_INVALID_POSITION, ErrorCode.ADMIN_MARKET_PERMANENT, ErrorCode.ADMIN_MARKET_INVALID_TICK_SIZE,
            ErrorCode.ADMIN_MARKET_INVALID_MAX_AMOUNT, ErrorCode.ADMIN_MARKET_INVALID_MIN_VALUE, ErrorCode.ADMIN_MARKET_INVALID_MAX_VALUE,
            ErrorCode.ADMIN_MARKET_INVALID_PRICE_BAND, ErrorCode.ADMIN_MARKET_INVALID_REFERENCE_PRICE,
            ErrorCode.ADMIN_MARKET_INVALID_BREAKER_BAND, ErrorCode.ADMIN_MARKET_INVALID_BREAKER_WINDOW,
            ErrorCode.ADMIN_MARKET_INVALID_BREAKER_CALL, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/markets/new")
    @ResponseStatus(HttpStatus.CREATED)
    MarketJson market(RequestParams params) {
        return MarketJson.of(operations.defineMarket(() -> markets.read(params)));
    }

    @Operation(summary = "Book a deposit", description = "A second deposit with the same tid changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.Deposit.class)))
    @Fails({ErrorCode.ADMIN_DEPOSIT_INVALID_UID, ErrorCode.ADMIN_DEPOSIT_CURRENCY_DOESNT_EXIST, ErrorCode.ADMIN_DEPOSIT_NON_DECIMAL_AMOUNT,
            ErrorCode.ADMIN_DEPOSIT_INVALID_AMOUNT, ErrorCode.ADMIN_DEPOSIT_INVALID_TID, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/deposits/new")
    @ResponseStatus(HttpStatus.CREATED)
    DepositJson deposit(RequestParams params) {
        DepositReader.NewDeposit deposit = deposits.read(params);
        operations.deposit(deposit.tid(), deposit.uid(), deposit.currency(), deposit.amount());
        return new DepositJson(deposit.tid(), deposit.uid(), deposit.currency(), Decimals.text(deposit.amount()), "submitted");
    }
}
