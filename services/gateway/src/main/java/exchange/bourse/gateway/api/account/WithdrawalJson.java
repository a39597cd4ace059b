package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal as clients see it.
 *
 * @param amount all that leaves the account, the fee included, as in Peatio
 * @param reason stable code of why it, or what was last done with it, was refused
 */
@Schema(name = "Withdraw")
public record WithdrawalJson(@JsonProperty("tid") String tid, @JsonProperty("uid") String uid, @JsonProperty("currency") String currency,
        @JsonProperty("amount") String amount, @JsonProperty("fee") String fee, @JsonProperty("rid") String rid,
        @JsonProperty("blockchain_txid") @Nullable String txid, @JsonProperty("note") @Nullable String note,
        @JsonProperty("state") String state, @JsonProperty("reason") @Nullable String reason, @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt, @JsonProperty("done_at") @Nullable String doneAt) {

    /** The withdrawal of an event. */
    public static WithdrawalJson of(WithdrawalEvent withdrawal) {
        boolean done = withdrawal.getState() != WithdrawalState.ACCEPTED && withdrawal.getState() != WithdrawalState.PROCESSING;
        return new WithdrawalJson(withdrawal.getWithdrawalId(), withdrawal.getAccount(), withdrawal.getAsset(),
                Decimals.text(withdrawal.getAmount().add(withdrawal.getFee())), Decimals.text(withdrawal.getFee()),
                withdrawal.getDestination(), withdrawal.getTxid(), withdrawal.getNote(), Words.word(withdrawal.getState()),
                withdrawal.getReason(), Times.iso(withdrawal.getCreatedAt()), Times.iso(withdrawal.getUpdatedAt()),
                done ? Times.iso(withdrawal.getUpdatedAt()) : null);
    }
}
