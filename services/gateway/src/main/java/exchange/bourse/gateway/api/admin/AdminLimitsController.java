package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.publicdata.WithdrawLimitJson;
import exchange.bourse.gateway.commands.HouseOperations;
import exchange.bourse.gateway.error.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The table of withdrawal limits. The list is public, and here as well. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin/withdraw_limits", Paths.SHORT + "/admin/withdraw_limits"})
class AdminLimitsController {

    private final HouseOperations operations;
    private final LimitReader limits;

    AdminLimitsController(HouseOperations operations, LimitReader limits) {
        this.operations = operations;
        this.limits = limits;
    }

    /** An entry, for the API's documentation. */
    @Schema(name = "NewWithdrawLimit")
    record NewLimit(@Schema(description = "To change an entry.") @JsonProperty("id") Long id,
            @Schema(example = "1000.0", description = "0 for no limit.") @JsonProperty("limit_24_hour") String limit24Hour,
            @Schema(example = "10000.0", description = "0 for no limit.") @JsonProperty("limit_1_month") String limit1Month,
            @Schema(defaultValue = "any", example = "2") @JsonProperty("kyc_level") String kycLevel,
            @Schema(defaultValue = "any", example = "vip-1") @JsonProperty("group") String group) {}

    @Operation(summary = "Add an entry to the table of withdrawal limits", description = "In the platform currency; a month is 30 days.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewLimit.class)))
    @Fails({ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_DAY, ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_MONTH,
            ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_LEVEL, ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_GROUP,
            ErrorCode.ADMIN_WITHDRAW_LIMIT_DUPLICATE, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WithdrawLimitJson create(RequestParams params) {
        return WithdrawLimitJson.of(operations.defineLimit(() -> limits.create(params)));
    }

    @Operation(summary = "Change an entry of the table of withdrawal limits", description = "What is left out stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewLimit.class)))
    @Fails({ErrorCode.ADMIN_WITHDRAW_LIMIT_NON_INTEGER_ID, ErrorCode.NOT_FOUND, ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_DAY,
            ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_MONTH, ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_LEVEL,
            ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_GROUP, ErrorCode.ADMIN_WITHDRAW_LIMIT_DUPLICATE, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
    @PutMapping
    WithdrawLimitJson update(RequestParams params) {
        return WithdrawLimitJson.of(operations.defineLimit(() -> limits.update(params)));
    }

    @Operation(summary = "Take an entry out of the table of withdrawal limits", description = "Returns the entry as it was.")
    @Parameter(name = "id", description = "Its id.")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @DeleteMapping("/{id:[0-9]{1,18}}")
    WithdrawLimitJson delete(@PathVariable long id) {
        return WithdrawLimitJson.of(operations.removeLimit(() -> limits.known(id)));
    }
}
