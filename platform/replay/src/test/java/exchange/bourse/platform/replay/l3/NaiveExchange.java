package exchange.bourse.platform.replay.l3;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.l3.OrderEnd.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Plain price-time priority in the most obvious way, to have outcomes to compare with. */
final class NaiveExchange {

    private final NavigableMap<Long, Map<Long, Long>> bids = new TreeMap<>();
    private final NavigableMap<Long, Map<Long, Long>> asks = new TreeMap<>();
    private final Map<Long, Command> orders = new HashMap<>();
    private final Map<Long, OrderEnd> ends = new HashMap<>();
    private final List<Fill> fills = new ArrayList<>();

    /** What comes of these commands. */
    static Outcome play(List<Command> commands) {
        NaiveExchange exchange = new NaiveExchange();
        for (Command command : commands) {
            switch (command.operation()) {
                case SEED, NEW -> exchange.submit(command);
                case CANCEL, FILLED -> exchange.cancel(command.orderId());
            }
        }
        return new Outcome(exchange.fills, exchange.ends, 0);
    }

    private void submit(Command order) {
        orders.put(order.orderId(), order);
        NavigableMap<Long, Map<Long, Long>> others = order.side() == Side.BUY ? asks : bids.descendingMap();
        long left = order.quantitySat();
        while (left > 0 && !others.isEmpty() && crosses(order, others.firstKey())) {
            Map<Long, Long> level = others.firstEntry().getValue();
            Map.Entry<Long, Long> oldest = level.entrySet().iterator().next();
            long maker = oldest.getKey();
            long resting = oldest.getValue();
            long quantity = Math.min(left, resting);
            fills.add(new Fill(others.firstKey(), quantity, maker, order.orderId()));
            left -= quantity;
            level.put(maker, resting - quantity);
            ends.put(maker, new OrderEnd(resting == quantity ? State.FILLED : State.OPEN, resting - quantity));
            if (resting == quantity) {
                level.remove(maker);
            }
            if (level.isEmpty()) {
                others.pollFirstEntry();
            }
        }
        boolean rests = left > 0 && !order.atMarket();
        ends.put(order.orderId(), new OrderEnd(left == 0 ? State.FILLED : rests ? State.OPEN : State.CANCELLED, left));
        if (rests) {
            own(order).computeIfAbsent(order.priceCents(), price -> new LinkedHashMap<>()).put(order.orderId(), left);
        }
    }

    private void cancel(long orderId) {
        Command order = Objects.requireNonNull(orders.get(orderId));
        Map<Long, Long> level = own(order).getOrDefault(order.priceCents(), Map.of());
        if (level.containsKey(orderId)) {
            ends.put(orderId, new OrderEnd(State.CANCELLED, level.remove(orderId)));
            own(order).values().removeIf(Map::isEmpty);
        }
    }

    private NavigableMap<Long, Map<Long, Long>> own(Command order) {
        return order.side() == Side.BUY ? bids : asks;
    }

    private static boolean crosses(Command order, long price) {
        return order.atMarket() || (order.side() == Side.BUY ? price <= order.priceCents() : price >= order.priceCents());
    }
}
