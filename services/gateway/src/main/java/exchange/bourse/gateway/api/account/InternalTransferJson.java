package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.EntrySide;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.TransferCommands;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member's transfer as its sender or its receiver sees it.
 *
 * @param tid the sender's id of it
 * @param direction out for the sender, in for the receiver
 * @param status prepared until it is decided, then completed, aborted or refused
 * @param reason stable code of why it was refused
 */
@Schema(name = "InternalTransfer")
public record InternalTransferJson(@JsonProperty("tid") String tid, @JsonProperty("currency") String currency,
        @JsonProperty("sender_uid") String sender, @JsonProperty("receiver_uid") String receiver,
        @JsonProperty("direction") String direction, @JsonProperty("amount") String amount, @JsonProperty("status") String status,
        @JsonProperty("reason") @Nullable String reason, @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt) {

    static InternalTransferJson of(AccountTransferEvent part) {
        boolean gives = part.getSide() == EntrySide.DEBIT;
        String other = Objects.requireNonNullElse(part.getCounterparty(), "");
        return new InternalTransferJson(TransferCommands.nameOf(part.getTransferId()), part.getAsset(), gives ? part.getAccount() : other,
                gives ? other : part.getAccount(), gives ? "out" : "in", Decimals.text(part.getAmount()), Words.word(part.getState()),
                part.getReason(), Times.iso(part.getCreatedAt()), Times.iso(part.getUpdatedAt()));
    }
}
