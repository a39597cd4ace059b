package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.views.Transaction;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deposit or a withdrawal, in one form for both.
 *
 * @param address where a withdrawal goes
 * @param amount without the fee, as in Peatio
 * @param txid of a withdrawal the transaction that carried it, of a deposit its tid
 * @param type Deposit or Withdraw
 */
@Schema(name = "Transaction")
record TransactionJson(@JsonProperty("tid") String tid, @JsonProperty("address") @Nullable String address,
        @JsonProperty("currency") String currency, @JsonProperty("amount") String amount, @JsonProperty("fee") String fee,
        @JsonProperty("txid") @Nullable String txid, @JsonProperty("state") String state, @JsonProperty("note") @Nullable String note,
        @JsonProperty("created_at") String createdAt, @JsonProperty("updated_at") String updatedAt, @JsonProperty("type") String type) {

    static TransactionJson of(Transaction transaction) {
        return switch (transaction) {
            case Transaction.In(DepositEvent in) -> new TransactionJson(in.getDepositId(), null, in.getAsset(),
                    Decimals.text(in.getAmount()), Decimals.text(in.getFee()), transaction.txid(), Words.word(in.getState()), null,
                    Times.iso(in.getCreatedAt()), Times.iso(in.getUpdatedAt()), "Deposit");
            case Transaction.Out(WithdrawalEvent out) -> new TransactionJson(out.getWithdrawalId(), out.getDestination(), out.getAsset(),
                    Decimals.text(out.getAmount()), Decimals.text(out.getFee()), transaction.txid(), Words.word(out.getState()),
                    out.getNote(), Times.iso(out.getCreatedAt()), Times.iso(out.getUpdatedAt()), "Withdraw");
        };
    }
}
