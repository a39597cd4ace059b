package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** A transfer or adjustment that was taken in, before the ledger has seen it. */
@Schema(name = "TransferTaken")
record TakenTransferJson(@JsonProperty("id") String id, @JsonProperty("state") String state) {}
