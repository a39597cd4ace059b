package exchange.bourse.gateway.management;

import static exchange.bourse.gateway.management.ManagementDocs.DATA;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.account.DepositJson;
import exchange.bourse.gateway.api.admin.DepositReader;
import exchange.bourse.gateway.commands.FundsCommands;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.FundsTable;
import exchange.bourse.views.FundsViews;
import exchange.bourse.views.Transaction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What comes in, for servers. */
@Tag(name = "management")
@RestController
@RequestMapping({Paths.PEATIO + "/management", Paths.SHORT + "/management"})
class ManagementDepositsController {

    private static final Map<String, DepositAction> STATES = Map.of("canceled", DepositAction.CANCEL, "accepted", DepositAction.ACCEPT);

    private final FundsCommands commands;
    private final FundsTable<DepositEvent> deposits;
    private final FundsQueries queries;
    private final DepositReader newDeposits;

    ManagementDepositsController(FundsCommands commands, FundsViews funds, FundsQueries queries, DepositReader newDeposits) {
        this.commands = commands;
        this.deposits = funds.deposits();
        this.queries = queries;
        this.newDeposits = newDeposits;
    }

    /**
     * A deposit as servers see it.
     *
     * @param type fiat or coin
     */
    @Schema(name = "ManagementDeposit")
    record Json(@JsonUnwrapped DepositJson deposit, @JsonProperty("type") @Nullable String type) {}

    @Operation(summary = "List deposits", description = "Scope read_deposits. Newest first; of all accounts, if uid names none.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.FundsQuery.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.FUNDS_INVALID_STATE,
            ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT, ErrorCode.PAGINATION_NON_INTEGER_PAGE,
            ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @Scoped(Scope.READ_DEPOSITS)
    @PostMapping("/deposits")
    ResponseEntity<List<Json>> list(SignedRequest request) {
        ParamReader reader = request.reader();
        Set<DepositState> states = reader.choices("state", DepositState.class, ErrorCode.FUNDS_INVALID_STATE);
        return queries.list(reader, deposits, deposit -> states.contains(deposit.getState()), Transaction.In::new, Json.class, this::json);
    }

    @Operation(summary = "Get a deposit", description = "Scope read_deposits.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.FundsName.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.MANAGEMENT_INVALID_TID, ErrorCode.NOT_FOUND, ErrorCode.MANAGEMENT_AMBIGUOUS_TID})
    @Scoped(Scope.READ_DEPOSITS)
    @PostMapping("/deposits/get")
    Json get(SignedRequest request) {
        return json(queries.one(request.reader(), deposits));
    }

    @Operation(summary = "Book a deposit", description = "Scope write_deposits. A second deposit with the same tid changes nothing.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.NewDeposit.class)))
    @Fails({ErrorCode.ADMIN_DEPOSIT_INVALID_UID, ErrorCode.ADMIN_DEPOSIT_CURRENCY_DOESNT_EXIST, ErrorCode.ADMIN_DEPOSIT_NON_DECIMAL_AMOUNT,
            ErrorCode.ADMIN_DEPOSIT_INVALID_AMOUNT, ErrorCode.ADMIN_DEPOSIT_INVALID_FEE, ErrorCode.ADMIN_DEPOSIT_INVALID_STATE,
            ErrorCode.ADMIN_DEPOSIT_INVALID_TID, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @Scoped(Scope.WRITE_DEPOSITS)
    @PostMapping("/deposits/new")
    @ResponseStatus(HttpStatus.CREATED)
    Json book(SignedRequest request) {
        Map<String, List<String>> values = new HashMap<>(request.params().values());
        // Peatio's default here, other than for an operator at a screen.
        values.putIfAbsent("state", List.of("submitted"));
        DepositReader.NewDeposit wanted = newDeposits.read(new RequestParams(values));
        Deposit deposit = wanted.command();
        commands.deposit(wanted.uid(), deposit);
        BigDecimal fee = deposit.getFee() == null ? BigDecimal.ZERO : deposit.getFee();
        return new Json(new DepositJson(deposit.getDepositId(), wanted.uid(), deposit.getAsset(), Decimals.text(deposit.getAmount()),
                Decimals.text(fee), "submitted", null, null, null), queries.type(deposit.getAsset()));
    }

    @Operation(summary = "Accept or cancel a deposit", description = "Scope write_deposits. Only one that is submitted; returns it as it was.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.DepositState.class)))
    @Fails({ErrorCode.MANAGEMENT_INVALID_UID, ErrorCode.MANAGEMENT_INVALID_TID, ErrorCode.MANAGEMENT_DEPOSIT_INVALID_STATE,
            ErrorCode.NOT_FOUND, ErrorCode.MANAGEMENT_AMBIGUOUS_TID, ErrorCode.FUNDS_WRONG_STATE, ErrorCode.COMMANDS_UNAVAILABLE,
            ErrorCode.OUTCOME_UNKNOWN})
    @Scoped(Scope.WRITE_DEPOSITS)
    @PutMapping("/deposits/state")
    Json settle(SignedRequest request) {
        ParamReader reader = request.reader();
        reader.required("state", ErrorCode.MANAGEMENT_DEPOSIT_INVALID_STATE);
        DepositAction action = reader.choice("state", STATES, ErrorCode.MANAGEMENT_DEPOSIT_INVALID_STATE);
        DepositEvent before = queries.one(reader, deposits);
        if (before.getState() != DepositState.SUBMITTED) {
            throw new ApiException(ErrorCode.FUNDS_WRONG_STATE);
        }
        commands.settleDeposit(before.getAccount(), before.getDepositId(), action == null ? DepositAction.OTHER : action);
        return json(before);
    }

    private Json json(DepositEvent deposit) {
        return new Json(DepositJson.of(deposit), queries.type(deposit.getAsset()));
    }
}
