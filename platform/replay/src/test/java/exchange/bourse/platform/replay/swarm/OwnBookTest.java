package exchange.bourse.platform.replay.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OwnBookTest {

    private static final Wish WISH = new Wish("buy", "limit", BigDecimal.TEN, BigDecimal.ONE, "gtc", false);

    private final OwnBook book = new OwnBook();

    @Test
    void anOrderThatWasTakenAtOnceHasTheIdThatTheAnswerSays() {
        book.placed(1, "a", WISH);
        book.seen(2, "a");

        assertThat(book.orders()).containsOnlyKeys(1L);
        assertThat(book.takenNames()).isEmpty();
    }

    @Test
    void anOrderThatWasSentAgainIsFoundByItsNameWhateverTheAnswerSays() {
        book.unsure("a", WISH);
        book.placed(2, "a", WISH);
        assertThat(book.orders()).isEmpty();
        assertThat(book.takenNames()).containsExactly("a");

        book.seen(1, "a");

        assertThat(book.orders()).containsOnlyKeys(1L);
    }

    @Test
    void anOrderThatNobodyConfirmedMayStillBeThere() {
        book.unsure("a", WISH);
        assertThat(book.takenNames()).isEmpty();

        book.seen(1, "a");

        assertThat(book.orders()).containsOnlyKeys(1L);
    }
}
