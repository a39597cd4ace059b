package exchange.bourse.marketdata.stream;

import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.Side;
import exchange.bourse.money.Decimals;
import java.time.Instant;
import java.util.Random;

/** Seeded updates of a book of few levels, as matching would number them. */
final class AnyUpdates {

    private static final int PRICES = 40;

    private final String market;
    private final Random random;
    private long sequence;

    AnyUpdates(String market, long seed) {
        this.market = market;
        random = new Random(seed);
    }

    BookUpdate next(long timeMs) {
        boolean gone = random.nextInt(3) == 0;
        return BookUpdate.newBuilder()
                .setMarket(market)
                .setSequence(++sequence)
                .setSide(random.nextBoolean() ? Side.BUY : Side.SELL)
                .setPrice(Decimals.toEvent(1 + random.nextInt(PRICES), 2))
                .setQuantity(Decimals.toEvent(gone ? 0 : 1 + random.nextInt(1_000_000), 3))
                .setTime(Instant.ofEpochMilli(timeMs))
                .build();
    }
}
