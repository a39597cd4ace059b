package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.BTC_USD;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.ledger.LedgerCommand.CancelOrder;
import exchange.bourse.ledger.LedgerCommand.CloseOrder;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.SilentListener;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two ledgers that share a book, with what is between them delivered at random: as partitions are. */
class ClearingTest {

    private static final int PARTITIONS = 2;
    private static final int COMMANDS = 5_000;

    private final List<InMemoryLedgerState> states = List.of(new InMemoryLedgerState(), new InMemoryLedgerState());
    private final List<Ledger> ledgers = states.stream().map(Ledger::new).toList();
    private final List<Queue<Runnable>> toLedgers = List.of(new ArrayDeque<>(), new ArrayDeque<>());
    private final List<Queue<Runnable>> toBook = List.of(new ArrayDeque<>(), new ArrayDeque<>());
    private final OrderBook book = new FastOrderBook(BTC_USD);
    private final Reports reports = new Reports();
    private int settlements;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void eachPartitionSumsToZeroAlwaysAndClearingToZeroOnceAllIsSettled(long seed) {
        Random random = new Random(seed);
        for (int trader = 0; trader < 4; trader++) {
            send(trader, new Deposit("usd-" + trader, "usd", new BigDecimal("100000")));
            send(trader, new Deposit("btc-" + trader, "btc", new BigDecimal("100")));
        }
        for (long id = 1; id <= COMMANDS; id++) {
            send(random.nextInt(4), command(random, id));
            for (int i = 0; i < 3; i++) {
                deliverOne(random, "seed %d, command %d".formatted(seed, id));
            }
        }
        while (deliverOne(random, "seed %d, at the end".formatted(seed))) {
            // until nothing is in flight
        }
        for (String asset : List.of("usd", "btc")) {
            assertThat(states.stream().mapToLong(state -> sum(state, asset, AccountClass.CLEARING)).sum())
                    .as("seed %d, clearing of %s", seed, asset)
                    .isZero();
        }
        assertThat(settlements).as("seed %d settles", seed).isGreaterThan(500);
    }

    private static LedgerCommand command(Random random, long id) {
        if (random.nextInt(5) == 0) {
            return new CancelOrder(1 + random.nextLong(id));
        }
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        BigDecimal price = BigDecimal.valueOf(24_950L + random.nextInt(100), 2);
        BigDecimal quantity = BigDecimal.valueOf(1L + random.nextInt(100_000_000), 8);
        return new PlaceOrder(id, "uuid-" + id, "btcusd", side, OrderType.LIMIT, price, quantity, null, null, Wishes.NONE);
    }

    private void send(int trader, LedgerCommand command) {
        int partition = trader % PARTITIONS;
        toLedgers.get(partition).add(() -> apply(partition, "trader-" + trader, command));
    }

    private boolean deliverOne(Random random, String where) {
        List<Queue<Runnable>> waiting = Stream.concat(toLedgers.stream(), toBook.stream()).filter(queue -> !queue.isEmpty()).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.get(random.nextInt(waiting.size())).remove().run();
        states.forEach(state -> assertThat(sums(state)).as(where).allSatisfy((asset, sum) -> assertThat(sum).isZero()));
        return true;
    }

    private void apply(int partition, String account, LedgerCommand command) {
        ledgers.get(partition).apply(account, command, 1_000, event -> {
            switch (event) {
                case LedgerEvent.PlacedInBook(OpenOrder order, _) ->
                    toBook.get(partition).add(() -> book.place(incoming(order), 1_000, reports));
                case LedgerEvent.CancelledInBook(OpenOrder order, _) ->
                    toBook.get(partition).add(() -> book.cancel(order.terms().id(), order.terms().account(), 1_000, reports));
                case LedgerEvent.Settled _ -> settlements++;
                case LedgerEvent.ReferralEarned earned ->
                    toLedger(earned.referrer(), new LedgerCommand.CreditReferral(earned.fill().tradeId(), earned.fill().orderId(),
                            earned.asset().id(), Decimals.toEvent(earned.units(), 8)));
                case LedgerEvent.Posted _,LedgerEvent.OrderChanged _,LedgerEvent.OrderRejected _,LedgerEvent.AmendedInBook _,LedgerEvent.AmendmentRejected _,LedgerEvent.AllCancelledInBook _,LedgerEvent.DepositChanged _,LedgerEvent.DepositRefused _,LedgerEvent.WithdrawalChanged _,LedgerEvent.WithdrawalRefused _,LedgerEvent.TransferChanged _,LedgerEvent.TransferPartChanged _,LedgerEvent.TransferStepped _,LedgerEvent.TransferAnswered _ -> {
                    // said to the public only
                }
            }
        });
    }

    private static IncomingOrder incoming(OpenOrder order) {
        OrderTerms terms = order.terms();
        return new IncomingOrder(terms.id(), terms.account(), terms.side(), terms.type(), terms.priceUnits(), terms.quantityUnits(),
                IncomingOrder.NO_LIMIT);
    }

    /** Sends the ledgers what the book says. */
    private final class Reports extends SilentListener {

        @Override
        public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
            fill(sequence, maker, Role.MAKER, priceUnits, quantityUnits, totalUnits);
            fill(sequence, taker, Role.TAKER, priceUnits, quantityUnits, totalUnits);
        }

        private void fill(long sequence, OrderView order, Role role, long priceUnits, long quantityUnits, long totalUnits) {
            toLedger(order.account(), new Fill(order.id(), sequence, role, Decimals.toEvent(priceUnits, 2),
                    Decimals.toEvent(quantityUnits, 8), Decimals.toEvent(totalUnits, 8)));
        }

        @Override
        public void closed(OrderView order, CloseReason reason) {
            toLedger(order.account(), new CloseOrder(order.id(), reason));
        }
    }

    private void toLedger(String account, LedgerCommand command) {
        int partition = Integer.parseInt(account.substring("trader-".length())) % PARTITIONS;
        toLedgers.get(partition).add(() -> apply(partition, account, command));
    }

    private static Map<String, Long> sums(InMemoryLedgerState state) {
        Map<String, Long> sums = new HashMap<>();
        state.balances.forEach((account, units) -> sums.merge(account.asset().id(),
                account.accountClass().normalSide() == EntrySide.DEBIT ? units : -units, Long::sum));
        return sums;
    }

    private static long sum(InMemoryLedgerState state, String asset, AccountClass accountClass) {
        return state.balances.entrySet()
                .stream()
                .filter(entry -> entry.getKey().accountClass() == accountClass && entry.getKey().asset().id().equals(asset))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
