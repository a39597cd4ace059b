package exchange.bourse.gateway.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.JournalLine;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.state.JournalRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal, as Peatio shows it: credit or debit, whichever it is.
 *
 * @param uid whose account it is; only members' have one
 * @param referenceType what kind of thing the line is about: order, trade, deposit, withdraw, ...
 */
@Schema(name = "ManagementOperation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationJson(@JsonProperty("code") int code, @JsonProperty("currency") String currency,
        @JsonProperty("credit") @Nullable String credit, @JsonProperty("debit") @Nullable String debit,
        @JsonProperty("uid") @Nullable String uid, @JsonProperty("reference_type") String referenceType,
        @JsonProperty("reference_id") String referenceId, @JsonProperty("created_at") String createdAt) {

    static OperationJson of(JournalRow row) {
        JournalLine line = row.getLine();
        String amount = Decimals.text(line.getAmount());
        boolean credit = line.getSide() == EntrySide.CREDIT;
        return new OperationJson(line.getAccountCode(), line.getAsset(), credit ? amount : null, credit ? null : amount, line.getAccount(),
                referenceType(row), row.getReference(), Times.iso(row.getTime()));
    }

    /** The first word of the cause: ORDER_RESERVED is about an order. Only withdrawals have another name in Peatio. */
    static String referenceType(JournalRow row) {
        String thing = row.getCause().name().split("_", -1)[0].toLowerCase(Locale.ROOT);
        return thing.equals("withdrawal") ? "withdraw" : thing;
    }
}
