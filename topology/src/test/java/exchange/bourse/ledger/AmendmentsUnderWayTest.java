package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.USD;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.ledger.LedgerCommand.AmendOrder;
import exchange.bourse.ledger.LedgerCommand.AmendmentRefused;
import exchange.bourse.ledger.LedgerCommand.AmendmentTaken;
import exchange.bourse.ledger.LedgerCommand.CloseOrder;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.ledger.LedgerEvent.AmendedInBook;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A book that answers late, and refuses some: several amendments of an order are on their way, fills cross them, and what is reserved always
 * covers what the book has. Prices are whole dollars, quantities whole coins, so the book is four numbers.
 */
class AmendmentsUnderWayTest {

    private static final long ORDER = 1;
    private static final int ROUNDS = 2_000;
    private static final int STEPS = 40;
    private static final long UNITS = 100_000_000;

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Ledger ledger = new Ledger(state);
    private final Queue<AmendOrder> toBook = new ArrayDeque<>();
    private final Queue<LedgerCommand> toLedger = new ArrayDeque<>();
    private int price;
    private int quantity;
    private int filled;
    private long trade;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReservedCoversTheBookWhateverIsUnderWay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            play(random, "seed %d, round %d".formatted(seed, round));
        }
    }

    private void play(Random random, String where) {
        price = 10 + random.nextInt(10);
        quantity = 5 + random.nextInt(5);
        filled = 0;
        apply(new Deposit("d" + trade + where, "usd", new BigDecimal(500)));
        apply(new PlaceOrder(ORDER, "uuid", "btcusd", Side.BUY, OrderType.LIMIT, new BigDecimal(price), new BigDecimal(quantity), null,
                null, Wishes.NONE));
        for (int step = 0; step < STEPS && state.order(ORDER) != null; step++) {
            step(random, step > STEPS / 2);
            assertThat(state.order(ORDER) == null ? 0 : UNITS * price * (quantity - filled)).as(where)
                    .isLessThanOrEqualTo(locked() + spentUnderWayUnits());
        }
        drain(random);
        if (state.order(ORDER) != null) {
            assertThat(locked()).as(where).isGreaterThanOrEqualTo(UNITS * price * (quantity - filled));
            apply(new CloseOrder(ORDER, CloseReason.CANCELLED));
        }
        assertThat(locked()).as(where).isZero();
    }

    private void step(Random random, boolean answersOnly) {
        switch (random.nextInt(answersOnly ? 3 : 5)) {
            case 0 -> answerInBook(random);
            case 1 -> answerLedger();
            case 2 -> fill(random);
            default -> apply(new AmendOrder(ORDER, sometimes(random, 8 + random.nextInt(14)), sometimes(random, 1 + random.nextInt(12)),
                    null, null));
        }
    }

    private void answerInBook(Random random) {
        AmendOrder amend = toBook.poll();
        if (amend == null) {
            return;
        }
        int wanted = amend.quantity() == null ? quantity : amend.quantity().intValue();
        if (random.nextInt(4) == 0 || wanted <= filled) {
            toLedger.add(new AmendmentRefused(ORDER, "market.order.invalid_volume_or_price"));
            return;
        }
        price = amend.price() == null ? price : amend.price().intValue();
        quantity = wanted;
        toLedger.add(new AmendmentTaken(ORDER, new BigDecimal(price), new BigDecimal(quantity), Wishes.NONE));
    }

    private void answerLedger() {
        LedgerCommand answer = toLedger.poll();
        if (answer != null && state.order(ORDER) != null) {
            apply(answer);
        }
    }

    /** One coin, for no more than the order's price; never the last, so that the order stays open. */
    private void fill(Random random) {
        if (quantity - filled > 1) {
            filled++;
            int paid = price - random.nextInt(3);
            toLedger.add(new Fill(ORDER, ++trade, Role.MAKER, new BigDecimal(paid), BigDecimal.ONE, new BigDecimal(paid)));
        }
    }

    private void drain(Random random) {
        while (!toBook.isEmpty()) {
            answerInBook(random);
        }
        while (!toLedger.isEmpty()) {
            answerLedger();
        }
    }

    private long spentUnderWayUnits() {
        return toLedger.stream().mapToLong(answer -> answer instanceof Fill fill ? -fill.total().longValueExact() * UNITS : 0).sum();
    }

    private static @Nullable BigDecimal sometimes(Random random, int value) {
        return random.nextBoolean() ? new BigDecimal(value) : null;
    }

    private void apply(LedgerCommand command) {
        ledger.apply("alice", command, 1_000, event -> {
            if (event instanceof AmendedInBook(AmendOrder amendment, OpenOrder _, var _)) {
                toBook.add(amendment);
            }
        });
    }

    private long locked() {
        return state.balanceUnits(new AccountNumber(AccountClass.MEMBER_LOCKED, USD, "alice"));
    }
}
