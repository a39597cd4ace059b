package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.views.Readiness;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the gateway says of itself. */
@Tag(name = "public")
@RestController
@RequestMapping({Paths.PEATIO + "/public", Paths.SHORT + "/public"})
class ToolsController {

    private final Clock clock;
    private final Readiness readiness;
    private final @Nullable BuildProperties build;

    ToolsController(Clock clock, Readiness readiness, ObjectProvider<BuildProperties> build) {
        this.clock = clock;
        this.readiness = readiness;
        this.build = build.getIfAvailable();
    }

    /** A version in Peatio's words. */
    record Version(@JsonProperty("git_tag") String gitTag, @JsonProperty("git_sha") String gitSha,
            @JsonProperty("build_date") String buildDate, @JsonProperty("version") String version) {}

    /** The lowest level that may do something. */
    record MinimumLevel(@JsonProperty("minimum_level") int minimumLevel) {

        static final MinimumLevel NONE = new MinimumLevel(0);
    }

    /** What members may do from which level on. */
    record MemberLevels(@JsonProperty("deposit") MinimumLevel deposit, @JsonProperty("withdraw") MinimumLevel withdraw,
            @JsonProperty("trading") MinimumLevel trading) {}

    /** A state of health. */
    record Health(@JsonProperty("status") String status) {}

    @Operation(summary = "Get the levels that members need", description = "0: nobody's level is asked for. Who may trade is told by the token's roles, "
            + "how much may be withdrawn on a level by /public/withdraw_limits.")
    @GetMapping("/member-levels")
    MemberLevels memberLevels() {
        return new MemberLevels(MinimumLevel.NONE, MinimumLevel.NONE, MinimumLevel.NONE);
    }

    @Operation(summary = "Get the time", description = "ISO 8601, in UTC.")
    @GetMapping(value = "/timestamp", produces = "application/json")
    String timestamp() {
        return '"' + Times.iso(clock.instant()) + '"';
    }

    @Operation(summary = "Get the gateway's version")
    @GetMapping("/version")
    Version version() {
        if (build == null || build.getVersion() == null) {
            return new Version("", "", "", "");
        }
        return new Version("", "", build.getTime() == null ? "" : Times.iso(build.getTime()), build.getVersion());
    }

    @Operation(summary = "Whether the gateway runs")
    @GetMapping("/health/alive")
    Health alive() {
        return new Health("alive");
    }

    @Operation(summary = "Whether the views can be queried")
    @Fails(ErrorCode.VIEWS_NOT_READY)
    @GetMapping("/health/ready")
    Health ready() {
        if (!readiness.ready()) {
            throw new ApiException(ErrorCode.VIEWS_NOT_READY);
        }
        return new Health("ready");
    }
}
