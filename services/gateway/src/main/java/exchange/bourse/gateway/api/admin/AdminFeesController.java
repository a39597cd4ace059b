package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.publicdata.TradingFeeJson;
import exchange.bourse.gateway.commands.HouseOperations;
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

/** The table of trading fees. The list is public: {@code GET /public/trading_fees}, and here as well. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin/trading_fees", Paths.SHORT + "/admin/trading_fees"})
class AdminFeesController {

    private final HouseOperations operations;
    private final FeeReader fees;

    AdminFeesController(HouseOperations operations, FeeReader fees) {
        this.operations = operations;
        this.fees = fees;
    }

    /** An entry, for the API's documentation. */
    @Schema(name = "NewTradingFee")
    record NewFee(@Schema(description = "To change an entry.") @JsonProperty("id") Long id,
            @Schema(example = "0.001") @JsonProperty("maker") String maker, @Schema(example = "0.002") @JsonProperty("taker") String taker,
            @Schema(defaultValue = "any", example = "vip-1") @JsonProperty("group") String group,
            @Schema(defaultValue = "any", example = "btcusd") @JsonProperty("market_id") String marketId,
            @Schema(defaultValue = "0.0", description = "Least that a member must have traded in 30 days.") @JsonProperty("min_volume") String minVolume,
            @Schema(description = "Quote currency of that; the market's.") @JsonProperty("volume_currency") String volumeCurrency) {}

    /** The name of an entry, for the API's documentation. */
    @Schema(name = "TradingFeeId", requiredProperties = "id")
    record FeeId(@JsonProperty("id") long id) {}

    @Operation(summary = "Add an entry to the table of trading fees", description = "Orders that are open keep the rates they have.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewFee.class)))
    @Fails({ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_MAKER, ErrorCode.ADMIN_TRADING_FEE_INVALID_MAKER,
            ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_TAKER, ErrorCode.ADMIN_TRADING_FEE_INVALID_TAKER,
            ErrorCode.ADMIN_TRADING_FEE_INVALID_GROUP, ErrorCode.ADMIN_TRADING_FEE_MARKET_DOESNT_EXIST,
            ErrorCode.ADMIN_TRADING_FEE_INVALID_MIN_VOLUME, ErrorCode.ADMIN_TRADING_FEE_CURRENCY_DOESNT_EXIST,
            ErrorCode.ADMIN_TRADING_FEE_DUPLICATE, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/new")
    @ResponseStatus(HttpStatus.CREATED)
    TradingFeeJson create(RequestParams params) {
        return TradingFeeJson.of(operations.defineFee(() -> fees.create(params)));
    }

    @Operation(summary = "Change an entry of the table of trading fees", description = "What is left out stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewFee.class)))
    @Fails({ErrorCode.ADMIN_TRADING_FEE_NON_INTEGER_ID, ErrorCode.NOT_FOUND, ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_MAKER,
            ErrorCode.ADMIN_TRADING_FEE_INVALID_MAKER, ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_TAKER,
            ErrorCode.ADMIN_TRADING_FEE_INVALID_TAKER, ErrorCode.ADMIN_TRADING_FEE_INVALID_GROUP,
            ErrorCode.ADMIN_TRADING_FEE_MARKET_DOESNT_EXIST, ErrorCode.ADMIN_TRADING_FEE_INVALID_MIN_VOLUME,
            ErrorCode.ADMIN_TRADING_FEE_CURRENCY_DOESNT_EXIST, ErrorCode.ADMIN_TRADING_FEE_DUPLICATE, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/update")
    @ResponseStatus(HttpStatus.CREATED)
    TradingFeeJson update(RequestParams params) {
        return TradingFeeJson.of(operations.defineFee(() -> fees.update(params)));
    }

    @Operation(summary = "Take an entry out of the table of trading fees", description = "Returns the entry as it was.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FeeId.class)))
    @Fails({ErrorCode.ADMIN_TRADING_FEE_NON_INTEGER_ID, ErrorCode.NOT_FOUND, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/delete")
    @ResponseStatus(HttpStatus.CREATED)
    TradingFeeJson delete(RequestParams params) {
        return TradingFeeJson.of(operations.removeFee(() -> fees.known(params)));
    }
}
