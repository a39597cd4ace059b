package exchange.bourse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.Side;
import exchange.bourse.market.TestMarkets;
import exchange.bourse.matching.fast.FastOrderBook;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every order of five hours at a real exchange through the book: its fills, its cancels and its published books. */
class BitstampDayTest {

    @Test
    void theBookDoesWhatTheExchangeDid() {
        Path folder = RealData.folder("bitstamp-btcusd-2015-05-01");
        BitstampDay day = new BitstampDay(new FastOrderBook(TestMarkets.BTC_USD), RealData.read(folder.resolve("book20.csv.xz")));
        RealData.read(folder.resolve("commands.csv.xz")).forEach(day::apply);

        List<CSVRecord> fills = RealData.read(folder.resolve("expected_fills.csv.xz"));
        List<String> known = RealData.read(folder.resolve("known_deviations.csv"))
                .stream()
                .map(row -> String.join(",", row.toList()))
                .toList();
        assertThat(day.fills()).hasSize(fills.size());
        assertThat(day.deviations(fills)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(day.pairsOf(fills)).as("fills between the same two orders").isGreaterThanOrEqualTo(565);
        BitstampDay.Agreement books = day.agreement();
        assertThat(books.sides()).isEqualTo(9_782);
        assertThat(books.best()).as("sides with the same best level").isGreaterThanOrEqualTo(9_751);
        assertThat(books.topFive()).as("sides with the same top five").isGreaterThanOrEqualTo(9_698);
        assertThat(books.topTwenty()).as("sides with the same top twenty").isGreaterThanOrEqualTo(7_153);
        assertThat(day.levelsTold(Side.BUY)).isEqualTo(day.levelsHeld(Side.BUY));
        assertThat(day.levelsTold(Side.SELL)).isEqualTo(day.levelsHeld(Side.SELL));
    }
}
