package exchange.bourse.matching;

import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Replays the recorded day: gives the book its orders and cancels, and compares what the exchange said with what the book did. */
final class BitstampDay extends SilentListener {

    /** The feed prints a fill this much later than its order, at most: books published in between are no measure. */
    private static final long FILL_DELAY_MS = 1_000;
    private static final String EVERYBODY = "everybody";

    private final OrderBook book;
    private final List<Fill> fills = new ArrayList<>();
    private final List<String> deviations = new ArrayList<>();
    private final Map<Side, NavigableMap<Long, Long>> levels = new EnumMap<>(Side.class);
    private final List<Map.Entry<Long, Map<Side, List<Level>>>> snapshots;
    private int nextSnapshot;
    private long lastFillMs = Long.MIN_VALUE / 2;
    private long nowMs;
    private Agreement agreement = new Agreement(0, 0, 0, 0);

    BitstampDay(OrderBook book, List<CSVRecord> published) {
        this.book = book;
        levels.put(Side.BUY, new TreeMap<Long, Long>().descendingMap());
        levels.put(Side.SELL, new TreeMap<>());
        Map<Long, Map<Side, List<Level>>> byTime = new LinkedHashMap<>();
        for (CSVRecord row : published) {
            byTime.computeIfAbsent(number(row, "ts_ms"), time -> new EnumMap<>(Side.class))
                    .computeIfAbsent(Side.valueOf(row.get("side")), side -> new ArrayList<>())
                    .add(new Level(number(row, "price_cents"), number(row, "qty_sat")));
        }
        snapshots = List.copyOf(byTime.entrySet());
    }

    void apply(CSVRecord row) {
        long id = number(row, "order_id");
        nowMs = number(row, "ts_ms");
        compareBooksBefore(nowMs);
        switch (row.get("op")) {
            case "SEED", "NEW" -> {
                OrderType type = OrderType.valueOf(row.get("type"));
                long price = type == OrderType.MARKET ? 0 : number(row, "price_cents");
                book.place(new IncomingOrder(id, EVERYBODY, Side.valueOf(row.get("side")), type, price, number(row, "qty_sat"),
                        IncomingOrder.NO_LIMIT), nowMs, this);
                book.verify();
            }
            case "FILLED" -> {
                if (book.cancel(id, EVERYBODY, nowMs, this) == null) {
                    deviations.add("STILL_OPEN,%d,%d,,0".formatted(nowMs, id));
                }
            }
            case "CANCEL" -> cancel(id, number(row, "qty_sat"));
            default -> throw new IllegalArgumentException("unknown operation " + row);
        }
    }

    private void cancel(long id, long expectedUnits) {
        RestingOrder order = book.order(id);
        if (order == null) {
            deviations.add("CANCEL_UNKNOWN,%d,%d,,%d".formatted(nowMs, id, expectedUnits));
        } else {
            if (order.remainingUnits() != expectedUnits) {
                deviations.add("CANCEL_QTY,%d,%d,%d,%d".formatted(nowMs, id, order.remainingUnits(), expectedUnits));
            }
            book.cancel(id, EVERYBODY, nowMs, this);
        }
    }

    private void compareBooksBefore(long timeMs) {
        while (nextSnapshot < snapshots.size() && snapshots.get(nextSnapshot).getKey() < timeMs) {
            Map.Entry<Long, Map<Side, List<Level>>> snapshot = snapshots.get(nextSnapshot++);
            if (snapshot.getKey() - lastFillMs >= FILL_DELAY_MS) {
                snapshot.getValue().forEach((side, published) -> agreement = agreement.with(published, top(side)));
            }
        }
    }

    private List<Level> top(Side side) {
        return levelsOf(side).entrySet().stream().limit(20).map(entry -> new Level(entry.getKey(), entry.getValue())).toList();
    }

    private NavigableMap<Long, Long> levelsOf(Side side) {
        return Objects.requireNonNull(levels.get(side));
    }

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
        lastFillMs = nowMs;
        fills.add(new Fill(priceUnits, quantityUnits, String.valueOf(maker.id()), String.valueOf(taker.id())));
    }

    @Override
    public void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits) {
        if (quantityUnits == 0) {
            levelsOf(side).remove(priceUnits);
        } else {
            levelsOf(side).put(priceUnits, quantityUnits);
        }
    }

    List<Fill> fills() {
        return fills;
    }

    Agreement agreement() {
        return agreement;
    }

    Map<Long, Long> levelsTold(Side side) {
        return levelsOf(side);
    }

    Map<Long, Long> levelsHeld(Side side) {
        Map<Long, Long> held = new HashMap<>();
        book.orders(side).forEach(order -> held.merge(order.priceUnits(), order.remainingUnits(), Long::sum));
        return held;
    }

    /** All that is different from the exchange, as known_deviations.csv writes it. */
    List<String> deviations(List<CSVRecord> expected) {
        List<String> ours = new ArrayList<>(fills.stream().map(fill -> fill.quantity() + "@" + fill.price()).toList());
        List<String> theirs = new ArrayList<>();
        for (CSVRecord row : expected) {
            String fill = row.get("qty_sat") + "@" + row.get("price_cents");
            if (!ours.remove(fill)) {
                theirs.add(fill);
            }
        }
        return Stream.concat(deviations.stream(), Stream.concat(theirs.stream().map("FILL_ONLY_EXCHANGE,,,,%s"::formatted),
                ours.stream().map("FILL_ONLY_OURS,,,%s,"::formatted))).toList();
    }

    /** How many of the exchange's fills happened here between the same two orders. */
    long pairsOf(List<CSVRecord> expected) {
        Set<Fill> ours = new HashSet<>(fills);
        return expected.stream()
                .filter(row -> ours.contains(
                        new Fill(number(row, "price_cents"), number(row, "qty_sat"), row.get("maker_order_id"), row.get("taker_order_id"))))
                .count();
    }

    private static long number(CSVRecord row, String column) {
        return Long.parseLong(row.get(column));
    }

    /** A trade, by price, quantity and orders. */
    record Fill(long price, long quantity, String maker, String taker) {}

    /** A price level of a published book. */
    record Level(long price, long quantity) {}

    /** How many sides of published books were compared, and how many were equal how deep. */
    record Agreement(int sides, int best, int topFive, int topTwenty) {

        Agreement with(List<Level> published, List<Level> ours) {
            return new Agreement(sides + 1, best + same(published, ours, 1), topFive + same(published, ours, 5),
                    topTwenty + same(published, ours, 20));
        }

        private static int same(List<Level> published, List<Level> ours, int depth) {
            return published.stream().limit(depth).toList().equals(ours.stream().limit(depth).toList()) ? 1 : 0;
        }
    }
}
