package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * People trade on the page, in a real browser. What they do is written where the page is, in {@code services/web/e2e}; pictures of it end
 * up in {@code services/web/target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
    void peopleTradeInABrowser() {
        Stack.Result result = stack.shell("""
                                          export BOURSE_GATEWAY='%s' BOURSE_CHROMIUM='%s'
                                          export BOURSE_DEMO_PASSWORD="$(sed -n 's/^demo.password=//p' "$BOURSE_HOME/secrets.properties")"
                                          cd services/web
                                          npm run --silent e2e
                                          """.formatted(stack.gateway(), chromium));

        assertThat(result.succeeded().output()).contains("passed").doesNotContain("skipped");
    }
}
