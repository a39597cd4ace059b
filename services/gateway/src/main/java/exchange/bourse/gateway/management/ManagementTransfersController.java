package exchange.bourse.gateway.management;

import static exchange.bourse.gateway.management.ManagementDocs.DATA;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.TransferCommands;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.TransferViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Transfers of many movements, booked all or none, for servers. */
@Tag(name = "management")
@RestController
@RequestMapping({Paths.PEATIO + "/management/transfers", Paths.SHORT + "/management/transfers"})
class ManagementTransfersController {

    private final TransferCommands commands;
    private final TransferViews transfers;
    private final TransferReader reader;

    ManagementTransfersController(TransferCommands commands, TransferViews transfers, TransferReader reader) {
        this.commands = commands;
        this.transfers = transfers;
        this.reader = reader;
    }

    /**
     * A transfer as servers see it.
     *
     * @param state preparing until every account has answered, then completed or failed
     * @param reason stable code of why it failed, or why the last request about it changed nothing
     */
    @Schema(name = "ManagementTransfer")
    record Json(@JsonProperty("key") String key, @JsonProperty("category") String category, @JsonProperty("description") String description,
            @JsonProperty("state") String state, @JsonProperty("reason") @Nullable String reason,
            @JsonProperty("operations") List<SignedData.Movement> operations, @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("updated_at") @Nullable String updatedAt) {}

    @Operation(summary = "Move money", description = "Scope write_transfers. Every operation debits account_src and credits account_dst; all are "
            + "booked or none. A second transfer with the same key changes nothing.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.NewTransfer.class)))
    @Fails({ErrorCode.MANAGEMENT_TRANSFER_INVALID_KEY, ErrorCode.MANAGEMENT_TRANSFER_INVALID_CATEGORY,
            ErrorCode.MANAGEMENT_TRANSFER_INVALID_DESCRIPTION, ErrorCode.MANAGEMENT_TRANSFER_INVALID_OPERATIONS,
            ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @Scoped(Scope.WRITE_TRANSFERS)
    @PostMapping("/new")
    @ResponseStatus(HttpStatus.CREATED)
    Json transfer(SignedRequest request) {
        PostTransfer wanted = reader.read(request);
        commands.post(wanted);
        return new Json(TransferCommands.nameOf(wanted.getTransferId()), wanted.getCategory(), wanted.getDescription(), "preparing", null,
                movements(wanted.getLegs()), null, null);
    }

    @Operation(summary = "Get a transfer", description = "Scope write_transfers: whoever moves money sees what became of it.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.TransferName.class)))
    @Fails({ErrorCode.MANAGEMENT_TRANSFER_INVALID_KEY, ErrorCode.NOT_FOUND})
    @Scoped(Scope.WRITE_TRANSFERS)
    @PostMapping("/get")
    Json get(SignedRequest request) {
        var query = request.reader();
        String key = query.required("key", ErrorCode.MANAGEMENT_TRANSFER_INVALID_KEY);
        query.finish();
        TransferEvent transfer = transfers.transfer(TransferCommands.operatorId(key))
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND));
        return new Json(key, transfer.getCategory(), transfer.getDescription(), Words.word(transfer.getState()), transfer.getReason(),
                movements(transfer.getLegs()), Times.iso(transfer.getCreatedAt()), Times.iso(transfer.getUpdatedAt()));
    }

    private static List<SignedData.Movement> movements(List<TransferLeg> legs) {
        return legs.stream()
                .map(leg -> new SignedData.Movement(leg.getAsset(), Decimals.text(leg.getAmount()),
                        new SignedData.AccountName(leg.getDebitCode(), leg.getDebitAccount()),
                        new SignedData.AccountName(leg.getCreditCode(), leg.getCreditAccount())))
                .toList();
    }
}
