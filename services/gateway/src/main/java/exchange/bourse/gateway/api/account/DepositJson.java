package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as clients see it.
 *
 * @param reason stable code of why it, or what was last done with it, was refused
 * @param createdAt when the exchange heard of it; null before it did
 */
@Schema(name = "Deposit")
public record DepositJson(@JsonProperty("tid") String tid, @JsonProperty("uid") String uid, @JsonProperty("currency") String currency,
        @JsonProperty("amount") String amount, @JsonProperty("fee") String fee, @JsonProperty("state") String state,
        @JsonProperty("reason") @Nullable String reason, @JsonProperty("created_at") @Nullable String createdAt,
        @JsonProperty("completed_at") @Nullable String completedAt) {

    /** The deposit of an event. */
    public static DepositJson of(DepositEvent deposit) {
        boolean completed = deposit.getState() != DepositState.SUBMITTED && deposit.getState() != DepositState.PROCESSING;
        return new DepositJson(deposit.getDepositId(), deposit.getAccount(), deposit.getAsset(), Decimals.text(deposit.getAmount()),
                Decimals.text(deposit.getFee()), Words.word(deposit.getState()), deposit.getReason(), Times.iso(deposit.getCreatedAt()),
                completed ? Times.iso(deposit.getUpdatedAt()) : null);
    }
}
