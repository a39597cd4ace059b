package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.api.account.DepositJson;
import exchange.bourse.gateway.api.account.WithdrawalJson;
import exchange.bourse.gateway.commands.FundsCommands;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.FundsViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators do with money that comes in and goes out. What the ledger makes of it is seen in the deposit or withdrawal. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin", Paths.SHORT + "/admin"})
class AdminFundsController {

    private static final Map<String, DepositAction> DEPOSIT_ACTIONS = Words
            .of(new DepositAction[]{DepositAction.ACCEPT, DepositAction.COLLECT, DepositAction.CANCEL, DepositAction.REJECT});
    private static final Map<String, WithdrawalAction> WITHDRAWAL_ACTIONS = Words.of(new WithdrawalAction[]{WithdrawalAction.PROCESS,
            WithdrawalAction.COMPLETE, WithdrawalAction.CANCEL, WithdrawalAction.REJECT, WithdrawalAction.FAIL});
    private static final int TXID_MAX = 256;

    private final FundsCommands commands;
    private final FundsViews funds;
    private final DepositReader deposits;

    AdminFundsController(FundsCommands commands, FundsViews funds, DepositReader deposits) {
        this.commands = commands;
        this.funds = funds;
        this.deposits = deposits;
    }

    /** A deposit that was taken in, before the ledger has seen it. */
    @Schema(name = "DepositTaken")
    record TakenJson(@JsonProperty("tid") String tid, @JsonProperty("uid") String uid, @JsonProperty("currency") String currency,
            @JsonProperty("amount") String amount, @JsonProperty("state") String state) {}

    @Operation(summary = "Book a deposit", description = "A second deposit with the same tid changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.Deposit.class)))
    @Fails({ErrorCode.ADMIN_DEPOSIT_INVALID_UID, ErrorCode.ADMIN_DEPOSIT_CURRENCY_DOESNT_EXIST, ErrorCode.ADMIN_DEPOSIT_NON_DECIMAL_AMOUNT,
            ErrorCode.ADMIN_DEPOSIT_INVALID_AMOUNT, ErrorCode.ADMIN_DEPOSIT_INVALID_FEE, ErrorCode.ADMIN_DEPOSIT_INVALID_STATE,
            ErrorCode.ADMIN_DEPOSIT_INVALID_TID, ErrorCode.FUNDS_DEPOSIT_DISABLED, ErrorCode.FUNDS_BELOW_MINIMUM,
            ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/deposits/new")
    @ResponseStatus(HttpStatus.CREATED)
    TakenJson deposit(RequestParams params) {
        DepositReader.NewDeposit wanted = deposits.read(params);
        Deposit deposit = wanted.command();
        commands.deposit(wanted.uid(), deposit);
        return new TakenJson(deposit.getDepositId(), wanted.uid(), deposit.getAsset(), Decimals.text(deposit.getAmount()), "submitted");
    }

    @Operation(summary = "Take a deposit one step on", description = "accept, collect, cancel or reject. Returns the deposit as it was.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.FundsAction.class)))
    @Fails({ErrorCode.ADMIN_DEPOSIT_INVALID_UID, ErrorCode.ADMIN_DEPOSIT_INVALID_TID, ErrorCode.ADMIN_DEPOSIT_INVALID_ACTION,
            ErrorCode.NOT_FOUND, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/deposits/actions")
    @ResponseStatus(HttpStatus.CREATED)
    DepositJson settleDeposit(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String uid = uid(reader);
        String tid = reader.required("tid", ErrorCode.ADMIN_DEPOSIT_INVALID_TID);
        reader.required("action", ErrorCode.ADMIN_DEPOSIT_INVALID_ACTION);
        DepositAction action = reader.choice("action", DEPOSIT_ACTIONS, ErrorCode.ADMIN_DEPOSIT_INVALID_ACTION);
        reader.finish();
        DepositJson before = DepositJson.of(funds.deposits().find(uid, tid).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND)));
        commands.settleDeposit(uid, tid, action == null ? DepositAction.OTHER : action);
        return before;
    }

    @Operation(summary = "Take a withdrawal one step on", description = "process, complete, cancel, reject or fail. Returns the withdrawal as it was.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewDefinitions.FundsAction.class)))
    @Fails({ErrorCode.ADMIN_DEPOSIT_INVALID_UID, ErrorCode.ADMIN_DEPOSIT_INVALID_TID, ErrorCode.ADMIN_WITHDRAW_INVALID_ACTION,
            ErrorCode.ADMIN_WITHDRAW_INVALID_TXID, ErrorCode.NOT_FOUND, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/withdraws/actions")
    @ResponseStatus(HttpStatus.CREATED)
    WithdrawalJson settleWithdrawal(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String uid = uid(reader);
        String tid = reader.required("tid", ErrorCode.ADMIN_DEPOSIT_INVALID_TID);
        reader.required("action", ErrorCode.ADMIN_WITHDRAW_INVALID_ACTION);
        WithdrawalAction action = reader.choice("action", WITHDRAWAL_ACTIONS, ErrorCode.ADMIN_WITHDRAW_INVALID_ACTION);
        String txid = reader.text("txid");
        if (txid != null && txid.length() > TXID_MAX) {
            reader.problem(ErrorCode.ADMIN_WITHDRAW_INVALID_TXID);
        }
        reader.finish();
        WithdrawalJson before = WithdrawalJson
                .of(funds.withdrawals().find(uid, tid).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND)));
        commands.settleWithdrawal(uid, tid, action == null ? WithdrawalAction.OTHER : action, txid);
        return before;
    }

    private static String uid(ParamReader reader) {
        String uid = reader.required("uid", ErrorCode.ADMIN_DEPOSIT_INVALID_UID);
        if (!uid.isEmpty() && !Account.isId(uid)) {
            reader.problem(ErrorCode.ADMIN_DEPOSIT_INVALID_UID);
        }
        return uid;
    }
}
