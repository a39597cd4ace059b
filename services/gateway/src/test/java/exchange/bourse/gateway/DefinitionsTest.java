package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DefinitionsTest extends GatewayTest {

    private static final String OPERATOR = Tokens.of("service", "operator");

    /** Makes a request while books and ledger publish every definition that they get. */
    private static HttpResponse<String> withEngine(Supplier<HttpResponse<String>> request) {
        int assets = definedAssets().size();
        int markets = bookCommands().size();
        AtomicBoolean done = new AtomicBoolean();
        Thread engine = Thread.ofVirtual().start(() -> publish(assets, markets, done));
        try {
            return request.get();
        } finally {
            done.set(true);
            join(engine);
        }
    }

    private static void publish(int assetsBefore, int marketsBefore, AtomicBoolean done) {
        int assets = assetsBefore;
        int markets = marketsBefore;
        while (!done.get()) {
            for (ConsumerRecord<String, AccountCommand> command : definedAssets().stream().skip(assets).toList()) {
                send(Topics.ASSETS, command.key(), ((DefineAsset) command.value().getCommand()).getDefinition());
                assets++;
            }
            for (ConsumerRecord<String, BookCommand> command : bookCommands().stream().skip(markets).toList()) {
                send(Topics.MARKETS, command.key(), definition(command.value().getCommand()));
                markets++;
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, AccountCommand>> definedAssets() {
        return accountCommands().stream()
                .filter(command -> command.partition() == 0 && command.value().getCommand() instanceof DefineAsset)
                .toList();
    }

    private static List<ConsumerRecord<String, AccountCommand>> accountsDefinitions(String market) {
        return accountCommands().stream()
                .filter(command -> command.value().getCommand() instanceof DefineMarket && command.key().equals(market))
                .toList();
    }

    private static List<ConsumerRecord<String, BookCommand>> booksDefinitions(String market) {
        return bookCommands().stream().filter(command -> command.key().equals(market)).toList();
    }

    private static MarketDefinition definition(Object command) {
        return ((DefineMarket) command).getDefinition();
    }

    @Test
    void aMarketIsDefinedForItsBookThenForEveryPartitionOfAccountsAndOpensLast() {
        HttpResponse<String> response = withEngine(() -> post("/admin/markets/new", OPERATOR,
                "{\"base_unit\":\"usd\",\"quote_unit\":\"btc\",\"price_precision\":8,\"amount_precision\":2,\"taker_fee\":\"0.001\"}"));

        assertThat(response.body()).contains("\"id\":\"usdbtc\"", "\"name\":\"USD/BTC\"", "\"partition\":1", "\"taker_fee\":\"0.001\"",
                "\"state\":\"enabled\"");
        assertThat(response.statusCode()).isEqualTo(201);
        List<ConsumerRecord<String, BookCommand>> book = booksDefinitions("usdbtc");
        assertThat(book).allMatch(command -> command.partition() == 1)
                .extracting(command -> definition(command.value().getCommand()).getState())
                .containsExactly(MarketState.LOCKED, MarketState.ENABLED);
        List<ConsumerRecord<String, AccountCommand>> accounts = accountsDefinitions("usdbtc");
        assertThat(accounts).extracting(ConsumerRecord::partition).hasSize(Topics.ACCOUNT_COMMANDS.partitions()).doesNotHaveDuplicates();
        assertThat(accounts).allSatisfy(command -> {
            assertThat(command.value().getAccount()).isEmpty();
            assertThat(command.value().getCommand()).isEqualTo(book.getLast().value().getCommand());
            assertThat(command.timestamp()).isBetween(book.getFirst().timestamp(), book.getLast().timestamp());
        });

        assertThat(withEngine(() -> post("/admin/markets/new", OPERATOR, "{\"id\":\"usdbtc\",\"taker_fee\":\"0.002\"}")).statusCode())
                .isEqualTo(201);
        assertThat(booksDefinitions("usdbtc")).extracting(command -> definition(command.value().getCommand()).getState())
                .containsExactly(MarketState.LOCKED, MarketState.ENABLED, MarketState.ENABLED);
    }

    @Test
    void aMarketThatItsBookDoesNotTakeInTimeIsKeptFromTheAccounts() {
        HttpResponse<String> response = post("/admin/markets/new", OPERATOR,
                "{\"id\":\"refused\",\"base_unit\":\"usd\",\"quote_unit\":\"btc\",\"partition\":6}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("{\"errors\":[\"server.outcome_unknown\"]}");
        assertThat(booksDefinitions("refused")).hasSize(1);
        assertThat(accountsDefinitions("refused")).isEmpty();
    }

    @Test
    void aCurrencyIsThereOnceTheLedgerHasPublishedIt() {
        String currency = "{\"code\":\"eth\",\"precision\":18}";
        HttpResponse<String> early = post("/admin/currencies/new", OPERATOR, currency);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).isEqualTo("{\"errors\":[\"server.outcome_unknown\"]}");

        assertThat(withEngine(() -> post("/admin/currencies/new", OPERATOR, currency)).statusCode()).isEqualTo(201);
        assertThat(get("/public/currencies/eth", null).statusCode()).isEqualTo(200);
    }
}
