package exchange.bourse.gateway.settings;

import exchange.bourse.platform.kafka.ClientProperties;
import exchange.bourse.platform.kafka.ClusterAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of the gateway that are not Spring's own. Their defaults stand in {@code application.yaml}; the program does not start with
 * one that is missing or out of range, and says which.
 *
 * @param stateDirectory where the views keep their stores
 * @param kafka where the log is
 * @param auth whose tokens are trusted
 * @param gateway how the gateway behaves
 * @param limits how much the gateway takes in
 * @param streams how the WebSocket streams behave
 * @param management which servers may use the management API, and for what
 */
@Validated
@ConfigurationProperties("bourse")
public record BourseSettings(@NotNull Path stateDirectory, @Valid @NotNull Kafka kafka, @Valid @NotNull Auth auth,
        @Valid @NotNull Gateway gateway, @Valid @NotNull Limits limits, @Valid @NotNull Streams streams,
        @Valid @NotNull Management management) {

    /**
     * Where the log is.
     *
     * @param bootstrapServers brokers to connect to first, host:port separated by commas
     * @param schemaRegistryUrl address of the registry's Confluent API
     * @param clientProperties what brokers and registry want of a client, a file of Kafka's and Confluent's client properties; none by default
     * @param replication copies of what Kafka Streams keeps in the cluster
     */
    public record Kafka(@NotNull @Pattern(regexp = BROKERS) String bootstrapServers,
            @NotNull @Pattern(regexp = "[a-z]+://\\S+") String schemaRegistryUrl,
            @DefaultValue("") @NotNull ClientProperties clientProperties, @Min(1) @Max(9) int replication) {

        private static final String BROKERS = "[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*";

        /** The way there. */
        public ClusterAccess access() {
            return new ClusterAccess(bootstrapServers, schemaRegistryUrl, clientProperties);
        }
    }

    /**
     * Whose tokens are trusted.
     *
     * @param issuer the issuer, whose keys are found by OpenID discovery
     * @param audience what a token must be meant for
     * @param clockSkew how far the issuer's clock may differ
     * @param webClient the trading page's client id at the issuer
     */
    public record Auth(@NotNull @Pattern(regexp = "https?://\\S+") String issuer, @NotBlank String audience,
            @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 1) Duration clockSkew, @NotBlank String webClient) {}

    /**
     * How the gateway behaves.
     *
     * @param nodeId tells the order ids of gateways apart that run at the same time; each node also keeps views of its own
     * @param viewThreads threads that build the views
     * @param commandTimeout how long to wait for the log's acknowledgement
     * @param balanceWait how long to wait for a balance that seems too small, because the views trail the ledger
     * @param orderWait how long a young order that is not known may still come from another gateway, before there is no such order
     * @param definitionWait how long an operator's request waits for each step of its definition to be taken
     * @param acceptedOrdersMax how many accepted orders are remembered until the views show them
     * @param bodyMax the largest body of a request, 1KB to 16MB
     * @param corsOrigins web origins whose pages may call the gateway
     */
    public record Gateway(@Min(0) @Max(15) int nodeId, @Min(1) @Max(64) int viewThreads,
            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 2) Duration commandTimeout,
            @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 10) Duration balanceWait,
            @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 10) Duration orderWait,
            @NotNull @DurationMin(millis = 0) @DurationMax(minutes = 1) Duration definitionWait,
            @Min(1) @Max(10_000_000) int acceptedOrdersMax, @NotNull @SizeBetween(min = "1KB", max = "16MB") DataSize bodyMax,
            @DefaultValue List<@Pattern(regexp = "\\*|https?://[^/\\s]+") String> corsOrigins) {}

    /**
     * How much the gateway takes in.
     *
     * @param commandsPerSecond commands of an account in a second
     * @param commandsBurst how many of them at once, when it was quiet before; never fewer than in a second
     * @param ordersUnderWayMax orders that this gateway accepted and the views do not show yet, before new ones are refused
     */
    public record Limits(@Min(1) @Max(1_000_000) int commandsPerSecond, @Min(1) @Max(1_000_000) int commandsBurst,
            @Min(1) @Max(10_000_000) int ordersUnderWayMax) {}

    /**
     * How the WebSocket streams behave.
     *
     * @param sessionsMax how many connections there may be
     * @param subscriptionsMax how many streams one connection may have
     * @param messageMax the largest message of a client, 128B to 64KB
     * @param keptMax how many messages of each stream are kept: so far may a client fall behind, and so far back can it resume
     * @param pace how often connections are told what is new
     * @param pingInterval how often the gateway asks whether a client is there
     * @param idleTimeout after how long a silent client is dropped
     * @param sendTimeout after how long a client that takes nothing is dropped
     */
    public record Streams(@Min(1) @Max(1_000_000) int sessionsMax, @Min(1) @Max(10_000) int subscriptionsMax,
            @NotNull @SizeBetween(min = "128B", max = "64KB") DataSize messageMax, @Min(1) @Max(1_000_000) int keptMax,
            @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 1) Duration pace,
            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration pingInterval,
            @NotNull @DurationMin(millis = 200) @DurationMax(minutes = 30) Duration idleTimeout,
            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration sendTimeout) {}

    /**
     * Which servers may use the management API, and for what; none by default.
     *
     * @param keychain the signers by their names, the {@code kid} of their signatures
     * @param scopes who may sign what, by Peatio's names of scopes
     * @param lifetimeMax how long a request may be good
     * @param clockSkew how far signers' clocks may differ
     * @param rememberedMax how many requests are remembered until they expire, so that they are good once
     */
    public record Management(@DefaultValue Map<String, @Valid Signer> keychain, @DefaultValue Map<String, @Valid Signers> scopes,
            @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration lifetimeMax,
            @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 1) Duration clockSkew, @Min(1) @Max(10_000_000) int rememberedMax) {

        /**
         * A signer.
         *
         * @param publicKey in PEM, or in base64 of that
         */
        public record Signer(@NotBlank String publicKey) {}

        /**
         * Who signs for a scope.
         *
         * @param permittedSigners who may
         * @param mandatorySigners who has to
         */
        public record Signers(@DefaultValue List<String> permittedSigners, @DefaultValue List<String> mandatorySigners) {}
    }
}
