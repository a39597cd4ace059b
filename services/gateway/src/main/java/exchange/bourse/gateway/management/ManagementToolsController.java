package exchange.bourse.gateway.management;

import static exchange.bourse.gateway.management.ManagementDocs.DATA;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.Times;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What servers try first. */
@Tag(name = "management")
@RestController
@RequestMapping({Paths.PEATIO + "/management", Paths.SHORT + "/management"})
class ManagementToolsController {

    private final Clock clock;

    ManagementToolsController(Clock clock) {
        this.clock = clock;
    }

    /** The time, in ISO 8601. */
    @Schema(name = "ManagementTimestamp")
    record TimestampJson(@JsonProperty("timestamp") String timestamp) {}

    @Operation(summary = "Get the time", description = "Scope tools.")
    @RequestBody(required = true, description = DATA, content = @Content(schema = @Schema(implementation = SignedData.Nothing.class)))
    @Scoped(Scope.TOOLS)
    @PostMapping("/timestamp")
    TimestampJson timestamp() {
        return new TimestampJson(Times.iso(clock.instant()));
    }
}
