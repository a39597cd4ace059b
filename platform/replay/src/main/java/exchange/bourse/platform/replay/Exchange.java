package exchange.bourse.platform.replay;

import java.net.URI;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The exchange that a replay is played on.
 *
 * @param gateway address of the gateway, for example http://127.0.0.1:8080
 * @param bootstrapServers the Kafka cluster, for example 127.0.0.1:9092
 * @param registry the schema registry with Confluent's API, for example http://127.0.0.1:8081/apis/ccompat/v7
 * @param toolsToken gives a valid access token of the machine client that plays, which needs the roles operator (it deposits its own funds)
 *     and trader
 * @param memberTokens gives what gives valid access tokens of a member with role trader, by number from 1; members are made when first asked for
 */
public record Exchange(URI gateway, String bootstrapServers, URI registry, Supplier<String> toolsToken,
        IntFunction<Supplier<String>> memberTokens) {}
