package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * People trade on the page, in a real browser. What they do is written where the page is, in {@code services/web/e2e}; pictures of it end
 * up in {@code services/web/target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TradingPageIT {

    private final Stack stack = new Stack();
    private String chromium = "";

    @BeforeAll
    void startAnExchangeWithMoneyInIt() {
        Optional<Path> found = chromium();
        assumeTrue(found.isPresent(), "no Chromium: install it, or set BOURSE_CHROMIUM to its program");
        chromium = found.orElseThrow().toString();
        stack.bourse("reset", "--yes").succeeded();
        stack.bourse("up", "--detach").succeeded();
        stack.bourse("fund", "trader1", "usd", "10000").succeeded();
        stack.bourse("fund", "trader2", "btc", "5").succeeded();
    }

    @AfterAll
    void leaveNothingRunning() {
        stack.bourse("down");
    }

    private static Optional<Path> chromium() {
        String configured = System.getenv("BOURSE_CHROMIUM");
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(directory, name)));
        return (configured == null ? onPath : Stream.of(Path.of(configured))).filter(Files::isExecutable).findFirst();
    }

    @Test
    @Order(1)
    void peopleTradeInABrowser() {
        assertThat(inABrowser("npm run --silent e2e").output()).contains("passed").doesNotContain("skipped");
    }

    /** For longer than the moment that the build has for it: {@code -Dbourse.endurance.minutes=10}. */
    @Test
    @Order(2)
    void thePageStaysTrueAndSmallWhileTheDemoTrades() {
        stack.bourse("down").succeeded();
        stack.shell("BOURSE_DEMO_SPEED=50 ./bourse up --detach --demo").succeeded();
        assertThat(stack.bourse("status").succeeded().output()).containsPattern("demo +ready");

        String minutes = System.getProperty("bourse.endurance.minutes", "0.3");
        assertThat(inABrowser("MINUTES=%s npm run --silent endurance".formatted(minutes)).output()).contains("passed");
    }

    @Test
    @Order(3)
    void theDemoIsAPartLikeOthers() {
        ProcessHandle process = stack.process("demo");
        process.destroyForcibly();
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            assertThat(stack.bourse("status").exitCode()).isZero();
            assertThat(stack.process("demo")).isNotEqualTo(process);
        });
        assertThat(stack.bourse("logs", "demo").succeeded().output()).contains("Trading in btcusd, ethusd, ethbtc");

        stack.bourse("stop", "demo").succeeded();
        assertThat(stack.bourse("status").output()).containsPattern("demo +stopped");
        stack.bourse("start", "demo").succeeded();
        assertThat(stack.bourse("status").succeeded().output()).containsPattern("demo +ready");
    }

    private Stack.Result inABrowser(String command) {
        return stack.shell("""
                           export BOURSE_GATEWAY='%s' BOURSE_CHROMIUM='%s'
                           export BOURSE_DEMO_PASSWORD="$(sed -n 's/^demo.password=//p' "$BOURSE_HOME/secrets.properties")"
                           export BOURSE_ADMIN_PASSWORD="$(sed -n 's/^admin.password=//p' "$BOURSE_HOME/secrets.properties")"
                           cd services/web
                           %s
                           """.formatted(stack.gateway(), chromium, command)).succeeded();
    }
}
