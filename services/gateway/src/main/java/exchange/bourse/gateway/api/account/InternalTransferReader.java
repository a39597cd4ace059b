package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Tids;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.commands.KnownAccounts;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.ledger.AccountClass;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Reads a member's transfer from a request. */
@Component
final class InternalTransferReader {

    private final Definitions definitions;
    private final KnownAccounts accounts;

    InternalTransferReader(Definitions definitions, KnownAccounts accounts) {
        this.definitions = definitions;
        this.accounts = accounts;
    }

    /** A transfer, for the API's documentation. */
    @Schema(name = "NewInternalTransfer", requiredProperties = {"currency", "amount", "username_or_uid"})
    record NewTransfer(@Schema(example = "usd") @JsonProperty("currency") String currency,
            @Schema(example = "100.0") @JsonProperty("amount") String amount,
            @Schema(description = "The receiver's account id.") @JsonProperty("username_or_uid") String receiver,
            @Schema(description = "Your id of the transfer; made up if it is left out.") @JsonProperty("tid") String tid) {}

    /**
     * What a sender wants.
     *
     * @param tid the sender's id of it
     * @param leg the movement
     */
    record Wanted(String tid, TransferLeg leg) {}

    /**
     * The transfer that a member wants.
     *
     * @throws ApiException with everything that is wrong
     */
    Wanted read(String sender, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String currency = reader.text("currency");
        AssetDefinition asset = currency == null ? null : definitions.asset(currency).orElse(null);
        if (asset == null) {
            reader.problem(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST);
        }
        BigDecimal amount = reader.requiredPositive("amount", ErrorCode.INTERNAL_TRANSFER_NON_DECIMAL_AMOUNT,
                ErrorCode.INTERNAL_TRANSFER_NON_DECIMAL_AMOUNT, ErrorCode.INTERNAL_TRANSFER_NON_POSITIVE_AMOUNT);
        if (amount != null && amount.signum() > 0 && asset != null && !Amounts.countable(amount, asset.getScale(), asset.getScale())) {
            reader.problem(ErrorCode.FUNDS_INVALID_AMOUNT);
        }
        String receiver = reader.required("username_or_uid", ErrorCode.INTERNAL_TRANSFER_RECEIVER_NOT_FOUND);
        if (receiver.equals(sender)) {
            reader.problem(ErrorCode.INTERNAL_TRANSFER_TO_YOURSELF);
        } else if (!receiver.isEmpty() && (!Account.isId(receiver) || !accounts.isKnown(receiver))) {
            reader.problem(ErrorCode.INTERNAL_TRANSFER_RECEIVER_NOT_FOUND);
        }
        String tid = Tids.read(reader, ErrorCode.INTERNAL_TRANSFER_INVALID_TID);
        reader.finish();
        if (asset == null || amount == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        int code = AccountClass.MEMBER_MAIN.code(DefinitionCodec.asset(asset).type());
        return new Wanted(tid, new TransferLeg(asset.getAsset(), Amounts.event(amount), code, sender, code, receiver));
    }
}
