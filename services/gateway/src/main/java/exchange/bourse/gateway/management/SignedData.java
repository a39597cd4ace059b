package exchange.bourse.gateway.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code data} of the signed payload says, for the API's documentation. */
final class SignedData {

    private SignedData() {
    }

    /** Nothing. */
    @Schema(name = "ManagementNothing")
    record Nothing() {}

    /** An account and a currency. */
    @Schema(name = "ManagementBalanceQuery", requiredProperties = {"uid", "currency"})
    record BalanceQuery(@JsonProperty("uid") String uid, @JsonProperty("currency") String currency) {}

    /** A currency. */
    @Schema(name = "ManagementBalancesQuery", requiredProperties = "currency")
    record BalancesQuery(@JsonProperty("currency") String currency, @JsonProperty("limit") int limit, @JsonProperty("page") int page) {}

    /** A list of deposits or withdrawals. */
    @Schema(name = "ManagementFundsQuery")
    record FundsQuery(@JsonProperty("uid") String uid, @JsonProperty("currency") String currency,
            @Schema(description = "A state, or several.") @JsonProperty("state") String state, @JsonProperty("limit") int limit,
            @JsonProperty("page") int page) {}

    /** A deposit or withdrawal. */
    @Schema(name = "ManagementFundsName", requiredProperties = "tid")
    record FundsName(@JsonProperty("tid") String tid,
            @Schema(description = "Needed only if several accounts have the tid.") @JsonProperty("uid") String uid) {}

    /** A new deposit. */
    @Schema(name = "ManagementNewDeposit", requiredProperties = {"uid", "currency", "amount"})
    record NewDeposit(@JsonProperty("uid") String uid, @JsonProperty("currency") String currency, @JsonProperty("amount") String amount,
            @Schema(description = "Id of the deposit; made up if it is left out.") @JsonProperty("tid") String tid,
            @Schema(description = "What came in besides, and the house keeps.", defaultValue = "0.0") @JsonProperty("fee") String fee,
            @Schema(allowableValues = {"submitted", "accepted",
                    "processing"}, defaultValue = "submitted") @JsonProperty("state") String state){}

    /** What becomes of a deposit. */
    @Schema(name = "ManagementDepositState", requiredProperties = {"tid", "state"})
    record DepositState(@JsonProperty("tid") String tid, @JsonProperty("uid") String uid,
            @Schema(allowableValues = {"canceled", "accepted"}) @JsonProperty("state") String state){}

    /** A new withdrawal. */
    @Schema(name = "ManagementNewWithdraw", requiredProperties = {"uid", "currency", "amount", "rid"})
    record NewWithdraw(@JsonProperty("uid") String uid, @JsonProperty("currency") String currency, @JsonProperty("amount") String amount,
            @JsonProperty("rid") String rid,
            @Schema(description = "Id of the withdrawal; made up if it is left out.") @JsonProperty("tid") String tid,
            @JsonProperty("note") String note, @Schema(allowableValues = "process") @JsonProperty("action") String action) {}

    /** A step of a withdrawal. */
    @Schema(name = "ManagementWithdrawAction", requiredProperties = {"tid", "action"})
    record WithdrawAction(@JsonProperty("tid") String tid, @JsonProperty("uid") String uid,
            @Schema(allowableValues = {"process", "cancel"}) @JsonProperty("action") String action){}

    /** A transfer. */
    @Schema(name = "ManagementNewTransfer", requiredProperties = {"key", "category", "operations"})
    record NewTransfer(@Schema(description = "Its id, unique among all transfers.") @JsonProperty("key") String key,
            @Schema(allowableValues = {"wire", "refund", "purchases", "commission", "airdrop"}) @JsonProperty("category") String category,
            @JsonProperty("description") String description,
            @Schema(description = "1 to 1000.") @JsonProperty("operations") List<Movement> operations){}

    /** One movement of a transfer: the source is debited, the destination credited. */
    @Schema(name = "ManagementMovement", requiredProperties = {"currency", "amount", "account_src", "account_dst"})
    record Movement(@JsonProperty("currency") String currency, @JsonProperty("amount") String amount,
            @JsonProperty("account_src") AccountName source, @JsonProperty("account_dst") AccountName destination) {}

    /** An account: a code of the chart of accounts and, for members' accounts, the member. */
    @Schema(name = "ManagementAccountName", requiredProperties = "code")
    record AccountName(@Schema(example = "201") @JsonProperty("code") int code,
            @JsonProperty("uid") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String uid) {}

    /** The name of a transfer. */
    @Schema(name = "ManagementTransferName", requiredProperties = "key")
    record TransferName(@JsonProperty("key") String key) {}

    /** A list of journal lines. */
    @Schema(name = "ManagementOperationsQuery")
    record OperationsQuery(@JsonProperty("currency") String currency,
            @Schema(description = "A member's; only liabilities have one.") @JsonProperty("uid") String uid,
            @Schema(example = "trade") @JsonProperty("reference_type") String referenceType,
            @Schema(description = "At or after, in seconds since 1970.") @JsonProperty("time_from") long timeFrom,
            @Schema(description = "Before, in seconds since 1970.") @JsonProperty("time_to") long timeTo, @JsonProperty("limit") int limit,
            @JsonProperty("page") int page) {}
}
