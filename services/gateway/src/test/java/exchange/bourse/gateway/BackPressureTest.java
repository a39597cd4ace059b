package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway with small limits, whose ledger stands still. Its accounts are its own, for other tests read every command of theirs. */
class BackPressureTest extends GatewayTest {

    private static final int ORDERS_UNDER_WAY = 3;
    private static final int BURST = 20;
    private static final String ORDER = "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":0.1,\"price\":\"99\"}";

    @TempDir
    private static Path state;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() {
        send(Topics.BALANCE_CHANGES, "busy", Fixtures.balance("busy", 201, "usd", "1000"));
        gateway = anotherGateway(8, state, "--bourse.limits.commands-per-second=1", "--bourse.limits.commands-burst=" + BURST,
                "--bourse.limits.orders-under-way-max=" + ORDERS_UNDER_WAY);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Override
    String address() {
        return address(gateway);
    }

    @Test
    void ordersAreRefusedWhileTooManyWaitForTheLedgerAndCancelsAreNot() {
        String busy = Tokens.of("busy", "trader");
        IntStream.range(0, ORDERS_UNDER_WAY).forEach(_ -> assertThat(post("/market/orders", busy, ORDER).statusCode()).isEqualTo(201));

        assertRefused(post("/market/orders", busy, ORDER), "server.too_busy");
        assertThat(post("/market/orders/cancel", busy, "{}").statusCode()).isEqualTo(201);
    }

    @Test
    void anAccountThatSendsTooManyCommandsIsToldWhenToSendMoreAndMayReadMeanwhile() {
        String hasty = Tokens.of("hasty", "trader");
        // A second of waiting for an answer earns another command, so there may be some more than the burst.
        HttpResponse<String> refused = Stream.generate(() -> post("/market/orders/cancel", hasty, "{}"))
                .limit(10L * BURST)
                .filter(answer -> answer.statusCode() != 201)
                .findFirst()
                .orElseThrow();

        assertRefused(refused, "server.too_many_requests");
        assertThat(get("/market/orders", hasty).statusCode()).isEqualTo(200);
        assertThat(post("/market/orders/cancel", Tokens.of("calm", "trader"), "{}").statusCode()).isEqualTo(201);
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }
}
