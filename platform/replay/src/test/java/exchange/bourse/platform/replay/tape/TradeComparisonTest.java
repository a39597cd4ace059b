package exchange.bourse.platform.replay.tape;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.topics.PrintedTrade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeComparisonTest {

    private static final List<PlayedTrade> PLAYED = List.of(played("10", "1", Side.BUY, 1), played("11", "2", Side.SELL, 3));
    private static final PrintedTrade FIRST = printed("10.00", "1.0", Side.BUY, 1, 2);
    private static final PrintedTrade SECOND = printed("11.00", "2.0", Side.SELL, 3, 4);

    @Test
    void theTapeItselfHolds() {
        assertThat(TradeComparison.compare(PLAYED, List.of(FIRST, SECOND)).holds()).isTrue();
    }

    @Test
    void aMissingTradeIsFound() {
        assertThat(TradeComparison.compare(PLAYED, List.of(FIRST)).holds()).isFalse();
    }

    @Test
    void aTradeTooManyIsFound() {
        assertThat(TradeComparison.compare(PLAYED, List.of(FIRST, SECOND, SECOND)).holds()).isFalse();
    }

    @Test
    void theWrongOrderIsFound() {
        assertThat(TradeComparison.compare(PLAYED, List.of(SECOND, FIRST)).holds()).isFalse();
    }

    @Test
    void everyWrongFieldIsFound() {
        List<PrintedTrade> wrong = List.of(printed("11.01", "2", Side.SELL, 3, 4), printed("11", "2.00000001", Side.SELL, 3, 4),
                printed("11", "2", Side.BUY, 3, 4), printed("11", "2", Side.SELL, 4, 3), printed("11", "2", Side.SELL, 3, 5));
        assertThat(wrong).allSatisfy(trade -> assertThat(TradeComparison.compare(PLAYED, List.of(FIRST, trade)).holds()).isFalse());
    }

    @Test
    void onlyTradesBetweenOwnOrdersAreOwn() {
        List<PrintedTrade> since = new ArrayList<>(List.of(FIRST, SECOND));
        since.add(1, printed("10", "1", Side.BUY, 1, 99));
        TradesSeen seen = TradesSeen.of(List.of(), since, PLAYED);
        assertThat(seen.own()).containsExactly(FIRST, SECOND);
        assertThat(seen.foreign()).isEqualTo(1);
    }

    static PlayedTrade played(String price, String amount, Side taker, long maker) {
        BigDecimal exactPrice = new BigDecimal(price);
        BigDecimal exactAmount = new BigDecimal(amount);
        return new PlayedTrade(new PlannedTrade(new TapeRow(2, 0, exactPrice, exactAmount), exactPrice, exactAmount, taker), maker,
                maker + 1);
    }

    static PrintedTrade printed(String price, String amount, Side taker, long maker, long takerId) {
        return new PrintedTrade(maker, takerId, taker, new BigDecimal(price), new BigDecimal(amount), Instant.ofEpochSecond(60 * maker));
    }
}
