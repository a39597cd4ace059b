package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.DepositAsked;
import exchange.bourse.audit.Evidence.FillAsked;
import exchange.bourse.audit.Evidence.Funds;
import exchange.bourse.audit.Evidence.FundsStated;
import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.Evidence.JournalLine;
import exchange.bourse.audit.Evidence.MarketDefined;
import exchange.bourse.audit.Evidence.OrderAsked;
import exchange.bourse.audit.Evidence.OrderName;
import exchange.bourse.audit.Evidence.OrderStated;
import exchange.bourse.audit.Evidence.WithdrawalAsked;
import exchange.bourse.audit.Evidence.WithdrawalCompletionAsked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two members did, by hand: alice bought 2 btc of bob for 100.01 usd each, taker 0.2 %, maker 0.1 %; then bob withdrew 50 usd with a fee
 * of 1, and alice has an order open. In all topics, each in its order.
 */
final class Story {

    static final OrderName ALICES = new OrderName("alice", 1, "u1");
    static final OrderName BOBS = new OrderName("bob", 2, "u2");
    static final OrderName OPEN = new OrderName("alice", 3, "u3");
    static final OrderName REFUSED = new OrderName("bob", 4, "u4");

    final List<Evidence> commands = new ArrayList<>();
    final List<Evidence> journal = new ArrayList<>();
    final List<Evidence> orders = new ArrayList<>();
    final List<Evidence> withdrawals = new ArrayList<>();

    Story() {
        commands.add(new AssetDefined("usd", true, 2));
        commands.add(new AssetDefined("btc", false, 4));
        commands.add(new MarketDefined("btcusd", "btc", "usd", new BigDecimal("0.001"), new BigDecimal("0.002")));
        commands.add(new DepositAsked("alice", "d1", new Funds("usd", new BigDecimal("500"), new BigDecimal("5")), false, false, 10));
        enter(10, "deposit-alice-d1", "d1", "D 101 - usd 505 505", "C 201 alice usd 500 500", "C 301 - usd 5 5");
        commands.add(new DepositAsked("bob", "d1", new Funds("btc", new BigDecimal("3"), BigDecimal.ZERO), false, false, 20));
        enter(20, "deposit-bob-d1", "d1", "D 102 - btc 3 3", "C 202 bob btc 3 3");
        place(BOBS, false, "2", 30, "2");
        enter(30, "reserve-2", "2", "D 202 bob btc 2 1", "C 212 bob btc 2 2");
        place(ALICES, true, "2", 40, "200.02");
        enter(40, "reserve-1", "1", "D 201 alice usd 200.02 299.98", "C 211 alice usd 200.02 200.02");
        commands.add(new OrderAsked(REFUSED, "btcusd", false, new BigDecimal("99"), false, 45));
        orders.add(new OrderStated(REFUSED, "btcusd", false, BigDecimal.ZERO, false, true, 45));
        commands.add(new FillAsked("bob", 2, 77, true, new BigDecimal("100.01"), new BigDecimal("2"), 50));
        enter(50, "trade-77-2", "77", "D 212 bob btc 2 0", "C 292 - btc 2 2", "D 291 - usd 200.02 -200.02", "C 201 bob usd 199.81 199.81",
                "C 301 - usd 0.21 5.21");
        orders.add(new OrderStated(BOBS, "btcusd", false, BigDecimal.ZERO, false, false, 50));
        commands.add(new FillAsked("alice", 1, 77, false, new BigDecimal("100.01"), new BigDecimal("2"), 50));
        enter(50, "trade-77-1", "77", "D 211 alice usd 200.02 0", "C 291 - usd 200.02 0", "D 292 - btc 2 0", "C 202 alice btc 1.996 1.996",
                "C 302 - btc 0.004 0.004");
        orders.add(new OrderStated(ALICES, "btcusd", true, BigDecimal.ZERO, false, false, 50));
        commands.add(new WithdrawalAsked("bob", "w1", new Funds("usd", new BigDecimal("50"), BigDecimal.ONE)));
        enter(60, "withdrawal-reserved-bob-w1", "w1", "D 201 bob usd 51 148.81", "C 211 bob usd 51 51");
        withdrawals.add(new FundsStated("withdrawal/bob/w1", "bob", "usd", new BigDecimal("51"), 60));
        commands.add(new WithdrawalCompletionAsked("bob", "w1", 70));
        enter(70, "withdrawal-bob-w1", "w1", "D 211 bob usd 51 0", "C 101 - usd 50 455", "C 301 - usd 1 6.21");
        withdrawals.add(new FundsStated("withdrawal/bob/w1", "bob", "usd", BigDecimal.ZERO, 70));
        place(OPEN, true, "1", 80, "100");
        enter(80, "reserve-3", "3", "D 201 alice usd 100 199.98", "C 211 alice usd 100 100");
    }

    private void place(OrderName order, boolean buys, String quantity, long timeMs, String reserved) {
        commands.add(new OrderAsked(order, "btcusd", buys, new BigDecimal(quantity), false, timeMs));
        orders.add(new OrderStated(order, "btcusd", buys, new BigDecimal(reserved), true, false, timeMs));
    }

    /** Enters a transaction of lines such as {@code C 201 alice usd 500 500}: side, code, member, asset, amount, balance afterwards. */
    void enter(long timeMs, String id, String reference, String... lines) {
        journal.add(new JournalEntry(id, reference, Stream.of(lines).map(Story::line).toList(), timeMs));
    }

    private static JournalLine line(String text) {
        String[] words = text.split(" ", -1);
        return new JournalLine(Integer.parseInt(words[1]), words[2].equals("-") ? null : words[2], words[3], words[0].equals("D"),
                new BigDecimal(words[4]), new BigDecimal(words[5]));
    }

    List<List<Evidence>> topics() {
        return List.of(commands, journal, orders, withdrawals);
    }
}
