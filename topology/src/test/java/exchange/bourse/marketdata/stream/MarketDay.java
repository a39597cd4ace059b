package exchange.bourse.marketdata.stream;

import exchange.bourse.events.MarketClock;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Print;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/**
 * A generated stretch of a market: trades and ticks in the order in which matching tells them, with bursts, silence, and a broker's clock
 * that steps back now and then.
 *
 * @param events the trades and ticks
 */
record MarketDay(List<SpecificRecord> events) {

    private static final long START_MS = 1_769_903_990_000L;

    /** The stretch of a seed: it begins just before a month ends. */
    static MarketDay of(long seed, int length) {
        Random random = new Random(seed);
        List<SpecificRecord> events = new ArrayList<>();
        long brokerMs = START_MS;
        long toldMs = 0;
        long sequence = 0;
        for (int i = 0; i < length; i++) {
            brokerMs += switch (random.nextInt(12)) {
                case 0 -> random.nextInt(400_000);
                case 1 -> -random.nextInt(3_000);
                default -> random.nextInt(900);
            };
            if (random.nextInt(3) == 0) {
                toldMs = Math.max(toldMs, brokerMs);
                events.add(Charts.tick(toldMs, sequence));
            } else {
                BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(1_000), 2).setScale(18);
                BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(1_000), 3).setScale(18);
                BigDecimal total = price.multiply(quantity).setScale(18);
                events.add(Charts.trade(new Print(++sequence, price, quantity, total, Math.max(toldMs, brokerMs))));
            }
        }
        events.add(Charts.tick(Math.max(toldMs, brokerMs) + 60 * 86_400_000L, sequence));
        return new MarketDay(events);
    }

    List<SpecificRecord> trades() {
        return events.stream().filter(Trade.class::isInstance).toList();
    }

    List<SpecificRecord> ticks() {
        return events.stream().filter(MarketClock.class::isInstance).toList();
    }

    /** The same events, mingled anew: each topic keeps its own order, and nothing else is kept. */
    List<SpecificRecord> mingled(Random random) {
        List<SpecificRecord> trades = new ArrayList<>(trades());
        List<SpecificRecord> ticks = new ArrayList<>(ticks());
        List<SpecificRecord> mingled = new ArrayList<>();
        while (!trades.isEmpty() || !ticks.isEmpty()) {
            List<SpecificRecord> topic = ticks.isEmpty() || (!trades.isEmpty() && random.nextBoolean()) ? trades : ticks;
            for (int run = random.nextInt(30); run >= 0 && !topic.isEmpty(); run--) {
                mingled.add(topic.removeFirst());
            }
        }
        return mingled;
    }
}
