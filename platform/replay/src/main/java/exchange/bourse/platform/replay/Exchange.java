package exchange.bourse.platform.replay;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The exchange that a replay is played on.
 *
 * @param gateways addresses of the gateways, at least one, for example http://127.0.0.1:8080; each answers everything
 * @param bootstrapServers the Kafka cluster, for example 127.0.0.1:9092
 * @param registry the schema registry with Confluent's API, for example http://127.0.0.1:8081/apis/ccompat/v7
 * @param toolsToken gives a valid access token of the machine client that plays, which needs the roles operator (it deposits its own funds)
 *     and trader
 * @param memberTokens gives what gives valid access tokens of a member with role trader, by number from 1; members are made when first asked for
 */
public record Exchange(List<URI> gateways, String bootstrapServers, URI registry, Supplier<String> toolsToken,
        IntFunction<Supplier<String>> memberTokens) {

    /** Keeps a copy. */
    public Exchange {
        gateways = List.copyOf(gateways);
    }

    /** The first gateway. */
    public URI gateway() {
        return gateways.getFirst();
    }

    /** The gateways in the order in which the client with a number shall try them: clients are spread over them. */
    public List<URI> gateways(int client) {
        List<URI> turned = new ArrayList<>(gateways);
        Collections.rotate(turned, -client);
        return turned;
    }
}
