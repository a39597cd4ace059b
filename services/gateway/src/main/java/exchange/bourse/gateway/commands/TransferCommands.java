package exchange.bourse.gateway.commands;

import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.TransferViews;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes commands about transfers. Each has an id of its own, and the same one again changes nothing. */
@Component
public class TransferCommands {

    private final CommandLog log;
    private final Funds funds;
    private final TransferViews transfers;

    TransferCommands(CommandLog log, Funds funds, TransferViews transfers) {
        this.log = log;
        this.funds = funds;
        this.transfers = transfers;
    }

    /** The id of a member's transfer in the exchange, from the id that the member gave it. */
    public static String internalId(String sender, String tid) {
        return "internal/%s/%s".formatted(sender, tid);
    }

    /** The id of an operator's transfer in the exchange, from the key that the operator gave it. */
    public static String operatorId(String key) {
        return "transfer/" + key;
    }

    /** The id of an adjustment in the exchange, from its number or name. */
    public static String adjustmentId(String id) {
        return "adjustment/" + id;
    }

    /** The end of a transfer's id: what its author calls it. */
    public static String nameOf(String transferId) {
        return transferId.substring(transferId.lastIndexOf('/') + 1);
    }

    /**
     * Asks for a member's transfer, if the member seems to have so much. One that is known already is not asked for again.
     *
     * @throws ApiException if the member has not, or the log did not acknowledge it
     */
    public void transfer(String sender, String tid, TransferLeg leg) {
        String id = internalId(sender, tid);
        if (transfers.transfer(id).isEmpty() && funds.available(sender, leg.getAsset(), leg.getAmount()).compareTo(leg.getAmount()) < 0) {
            throw new ApiException(ErrorCode.INTERNAL_TRANSFER_INSUFFICIENT_BALANCE);
        }
        post(new PostTransfer(id, TransferKind.INTERNAL, "", "", "", sender, List.of(leg)));
    }

    /**
     * Asks for a transfer.
     *
     * @throws ApiException if the log did not acknowledge it
     */
    public void post(PostTransfer transfer) {
        log.write(transfer.getTransferId(), transfer);
    }

    /**
     * Takes a decision about a proposed transfer.
     *
     * @throws ApiException if the log did not acknowledge it
     */
    public void settle(String transferId, TransferAction action, String operator) {
        log.write(transferId, new SettleTransfer(transferId, action, operator));
    }
}
