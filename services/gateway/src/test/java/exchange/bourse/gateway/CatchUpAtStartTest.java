package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class CatchUpAtStartTest extends GatewayTest {

    private static final int ORDERS = 20_000;
    private static final long LAST = 9_000_000L + ORDERS;
    private static final String ERIN = Tokens.of("erin", "trader");

    @TempDir
    private Path state;

    /** Fills a partition, and ends it as an exchange that failed does: with what was never committed, and a marker. */
    private static void writeOrders() {
        List<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<String, OrderEvent> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers(), "transactional.id", "catch-up"), new StringSerializer(),
                SERDES.serializer(Topics.ORDER_EVENTS))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (long id = LAST - ORDERS + 1; id <= LAST; id++) {
                sent.add(producer
                        .send(new ProducerRecord<>(Topics.ORDER_EVENTS.name(), "erin", Fixtures.order("erin", id, OrderState.DONE))));
            }
            producer.commitTransaction();
            producer.beginTransaction();
            sent.add(producer
                    .send(new ProducerRecord<>(Topics.ORDER_EVENTS.name(), "erin", Fixtures.order("erin", LAST + 1, OrderState.DONE))));
            producer.flush();
            producer.abortTransaction();
            assertThat(sent).hasSize(ORDERS + 1).allMatch(record -> record.state() == Future.State.SUCCESS);
        }
    }

    private ConfigurableApplicationContext start() {
        return anotherGateway(7, state);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext gateway, String path) {
        URI uri = URI.create(address(gateway) + "/api/v2/peatio" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + ERIN);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first answer that is not "try again later" counts: a gateway that answers too early says that there is no such order. */
    private static HttpResponse<String> firstAnswer(ConfigurableApplicationContext gateway, String path) {
        while (true) {
            HttpResponse<String> answer = get(gateway, path);
            if (answer.statusCode() != 503) {
                return answer;
            }
        }
    }

    @Test
    void aGatewayThatIsBehindIsNotReadyUntilItShowsWhatWasCommitted() {
        writeOrders();
        try (ConfigurableApplicationContext gateway = start()) {
            assertThat(firstAnswer(gateway, "/market/orders/" + LAST).statusCode()).isEqualTo(200);
            assertThat(get(gateway, "/public/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(gateway, "/market/orders/" + (LAST + 1)).statusCode()).isEqualTo(404);
        }
        try (ConfigurableApplicationContext restarted = start()) {
            assertThat(firstAnswer(restarted, "/market/orders/" + LAST).statusCode()).isEqualTo(200);
        }
    }
}
