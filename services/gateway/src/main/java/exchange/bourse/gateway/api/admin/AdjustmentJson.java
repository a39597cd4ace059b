package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.events.TransferState;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.commands.TransferCommands;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as operators see it, in Peatio's words.
 *
 * @param amount below zero if it takes from the receiving account
 * @param state pending, accepted, rejected or, if it could not be booked after it was accepted, failed
 * @param failure stable code of why it failed, or why the last action about it did nothing
 */
@Schema(name = "Adjustment")
record AdjustmentJson(@JsonProperty("id") String id, @JsonProperty("reason") String reason, @JsonProperty("description") String description,
        @JsonProperty("category") String category, @JsonProperty("amount") String amount, @JsonProperty("currency") String currency,
        @JsonProperty("creator_uid") String creator, @JsonProperty("validator_uid") @Nullable String validator,
        @JsonProperty("asset_account_code") int assetCode, @JsonProperty("receiving_account_code") int receivingCode,
        @JsonProperty("receiving_member_uid") @Nullable String receivingMember, @JsonProperty("state") String state,
        @JsonProperty("failure") @Nullable String failure, @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt) {

    static AdjustmentJson of(TransferEvent adjustment) {
        TransferLeg leg = adjustment.getLegs().getFirst();
        boolean grows = leg.getDebitAccount() == null && AdjustmentReader.isAssetCode(leg.getDebitCode());
        return new AdjustmentJson(TransferCommands.nameOf(adjustment.getTransferId()), adjustment.getTitle(), adjustment.getDescription(),
                adjustment.getCategory(), Decimals.text(grows ? leg.getAmount() : leg.getAmount().negate()), leg.getAsset(),
                adjustment.getAuthor(), adjustment.getOperator(), grows ? leg.getDebitCode() : leg.getCreditCode(),
                grows ? leg.getCreditCode() : leg.getDebitCode(), grows ? leg.getCreditAccount() : leg.getDebitAccount(),
                word(adjustment.getState()), adjustment.getReason(), Times.iso(adjustment.getCreatedAt()),
                Times.iso(adjustment.getUpdatedAt()));
    }

    private static String word(TransferState state) {
        return switch (state) {
            case PROPOSED, PREPARING -> "pending";
            case COMPLETED -> "accepted";
            case REJECTED -> "rejected";
            case FAILED -> "failed";
        };
    }
}
