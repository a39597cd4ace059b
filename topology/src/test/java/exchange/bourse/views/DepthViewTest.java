package exchange.bourse.views;

import static exchange.bourse.views.Events.decimal;
import static exchange.bourse.views.Events.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.Side;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepthViewTest {

    @TempDir
    private Path stateDirectory;
    private ViewsDriver driver;
    private MarketViews markets;

    @BeforeEach
    void start() {
        driver = new ViewsDriver(stateDirectory);
        markets = new MarketViews(driver);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void pipe(BookUpdate update) {
        driver.pipe(Topics.BOOK_UPDATES, update.getMarket(), update);
    }

    @Test
    void aBookHasItsLevelsBestFirstAndTheSequenceOfItsLastUpdate() {
        pipe(level("btcusd", 1, Side.SELL, "9", "1"));
        pipe(level("btcusd", 2, Side.SELL, "100.5", "2"));
        pipe(level("btcusd", 3, Side.SELL, "10", "3"));
        pipe(level("btcusd", 4, Side.BUY, "0.000000000000000001", "4"));
        pipe(level("btcusd", 5, Side.BUY, "8", "5"));
        pipe(level("btcusd", 6, Side.SELL, "10", "0"));
        pipe(level("btcusd2", 1, Side.SELL, "1", "1"));

        assertThat(markets.depth("btcusd", 9))
                .isEqualTo(new Depth(6, List.of(new Level(decimal("9"), decimal("1")), new Level(decimal("100.5"), decimal("2"))),
                        List.of(new Level(decimal("8"), decimal("5")), new Level(decimal("0.000000000000000001"), decimal("4")))));
        assertThat(markets.depth("btcusd", 1).asks()).hasSize(1);
        assertThat(markets.depth("btcusd2", 9).sequence()).isEqualTo(1);
        assertThat(markets.depth("ethusd", 9)).isEqualTo(Depth.EMPTY);
    }

    @Test
    void updatesThatAreReadAgainChangeNothing() {
        pipe(level("btcusd", 1, Side.SELL, "9", "1"));
        pipe(level("btcusd", 2, Side.SELL, "9", "2"));
        pipe(level("btcusd", 3, Side.SELL, "9", "0"));
        pipe(level("btcusd", 1, Side.SELL, "9", "1"));
        pipe(level("btcusd", 2, Side.SELL, "9", "2"));

        assertThat(markets.depth("btcusd", 9)).isEqualTo(new Depth(3, List.of(), List.of()));
    }

    @Test
    void aBookWithAGapIsNotShown() {
        pipe(level("btcusd", 1, Side.SELL, "9", "1"));

        assertThatThrownBy(() -> pipe(level("btcusd", 3, Side.SELL, "9", "2")))
                .hasStackTraceContaining("book-updates of btcusd has a gap: 3 follows 1");
    }
}
