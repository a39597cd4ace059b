package exchange.bourse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.TradingRules;
import exchange.bourse.market.Trigger;
import exchange.bourse.money.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An example of how orders trade, written as lines. A command is followed by all that it must lead to, but for what rests and levels:
 *
 * <pre>
 *   buy 3 bob 7@100 self=CANCEL_BOTH       sell 4 ann 5@market       buy 5 bob 2@101 stop=100 show=1 IOC FOK post until=9 spend=500
 *   cancel 3 bob      amend 3 bob price=90 quantity=5 stop=80      phase AUCTION      time 2000     rules reference=100 breaker=5/60/5
 *     &gt; trade 1 3 5@100       (maker, taker)      &gt; close 3 2 SELF_TRADE     &gt; refused ORDER_NOT_FOUND     &gt; indicative 100 7 0
 *     &gt; bids 1:5@100 2:3@99   (id, remaining, price)      &gt; asks     &gt; waits 5
 * </pre>
 *
 * @param name what the source calls it
 * @param lines the lines
 */
record Example(String name, List<String> lines) {

    private static final Market MARKET = new Market("stock", "share", "dollar", new Market.Scales(0, 0, 0, 0), new Market.Limits(1, 0, 1),
            new Rate(0), new Rate(0), true, 0);

    /** The examples of a file: each begins with two equals signs and its name, and # begins a comment. */
    static List<Example> of(List<String> file) {
        List<Example> examples = new ArrayList<>();
        for (String line : file) {
            String text = line.replaceFirst("#.*", "").strip();
            if (text.startsWith("== ")) {
                examples.add(new Example(text.substring(3), new ArrayList<>()));
            } else if (!text.isEmpty()) {
                examples.getLast().lines.add(text);
            }
        }
        return examples;
    }

    void runOn(Function<Market, OrderBook> books) {
        Run run = new Run(books.apply(MARKET));
        for (String line : lines) {
            if (line.startsWith(">")) {
                run.expect(line.substring(1).strip());
            } else {
                run.finish();
                run.command(line);
            }
        }
        run.finish();
        run.book.verify();
    }

    /** One run on one book. */
    private static final class Run {

        private final OrderBook book;
        private final Recorder recorder = new Recorder();
        private final List<String> expected = new ArrayList<>();
        private String last = "nothing";
        private long nowMs;

        Run(OrderBook book) {
            this.book = book;
        }

        void expect(String line) {
            switch (line.split(" ", 2)[0]) {
                case "bids" -> assertThat(state(book.orders(Side.BUY))).as("bids after %s", last).isEqualTo(line.substring(4).strip());
                case "asks" -> assertThat(state(book.orders(Side.SELL))).as("asks after %s", last).isEqualTo(line.substring(4).strip());
                case "waits" -> assertThat(state(book.waiting())).as("waiting after %s", last).isEqualTo(line.substring(5).strip());
                case "indicative" -> assertThat("indicative %d %d %d".formatted(book.indicative().priceUnits(),
                        book.indicative().volumeUnits(), book.indicative().surplusUnits())).as("after %s", last).isEqualTo(line);
                default -> expected.add(line);
            }
        }

        void finish() {
            List<String> told = recorder.takeEssence().stream().filter(line -> !line.matches("(level|amend) .*")).toList();
            assertThat(told).as("after %s", last).isEqualTo(expected);
            expected.clear();
        }

        private static String state(Stream<RestingOrder> orders) {
            return String.join(" ",
                    orders.map(order -> "%d:%d@%d".formatted(order.id(), order.remainingUnits(), order.priceUnits())).toList());
        }

        void command(String line) {
            last = line;
            String[] words = line.split(" +");
            RejectReason outcome = switch (words[0]) {
                case "buy", "sell" -> book.place(order(words), nowMs, recorder);
                case "cancel" -> book.cancel(Long.parseLong(words[1]), words[2], nowMs, recorder);
                case "amend" -> book.amend(new Amendment(Long.parseLong(words[1]), words[2], number(words, "price", 0),
                        number(words, "quantity", 0), number(words, "stop", 0), 0), nowMs, recorder);
                case "phase", "time", "rules" -> turn(words);
                default -> throw new IllegalArgumentException(line);
            };
            if (outcome != null) {
                recorder.refused(outcome);
            }
        }

        private @Nullable RejectReason turn(String[] words) {
            switch (words[0]) {
                case "phase" -> book.changePhase(Phase.valueOf(words[1]), 0, nowMs, recorder);
                case "time" -> {
                    nowMs = Long.parseLong(words[1]);
                    book.tick(nowMs, recorder);
                }
                default -> book.redefine(MARKET.under(new TradingRules(1, 0, 0, 0, (int) number(words, "band", 0),
                        number(words, "reference", 0), breaker(word(words, "breaker")))));
            }
            return null;
        }

        private static CircuitBreaker breaker(@Nullable String numbers) {
            if (numbers == null) {
                return CircuitBreaker.OFF;
            }
            String[] parts = numbers.split("/", 3);
            return new CircuitBreaker(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        private static IncomingOrder order(String[] words) {
            String[] size = words[3].split("@", 2);
            boolean market = size[1].equals("market");
            Instructions with = Instructions.PLAIN.showing(number(words, "show", 0));
            for (String word : words) {
                with = switch (word.replaceFirst("=.*", "")) {
                    case "IOC", "FOK" -> with.lasting(TimeInForce.valueOf(word), 0);
                    case "until" -> with.lasting(TimeInForce.GTD, number(words, "until", 0));
                    case "post" -> with.postingOnly();
                    case "stop" -> with.triggeredBy(Trigger.STOP, number(words, "stop", 0));
                    case "profit" -> with.triggeredBy(Trigger.TAKE_PROFIT, number(words, "profit", 0));
                    case "self" -> with.preventing(SelfTradePrevention.valueOf(word.substring("self=".length())));
                    default -> with;
                };
            }
            return new IncomingOrder(Long.parseLong(words[1]), words[2], words[0].equals("buy") ? Side.BUY : Side.SELL,
                    market ? OrderType.MARKET : OrderType.LIMIT, market ? 0 : Long.parseLong(size[1]), Long.parseLong(size[0]),
                    number(words, "spend", IncomingOrder.NO_LIMIT), with);
        }

        private static long number(String[] words, String name, long otherwise) {
            String value = word(words, name);
            return value == null ? otherwise : Long.parseLong(value);
        }

        private static @Nullable String word(String[] words, String name) {
            return Stream.of(words)
                    .filter(word -> word.startsWith(name + "="))
                    .map(word -> word.substring(name.length() + 1))
                    .findAny()
                    .orElse(null);
        }
    }
}
