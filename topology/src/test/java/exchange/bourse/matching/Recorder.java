package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import java.util.ArrayList;
import java.util.List;

/** Writes down what happens in a book, one line an event. */
final class Recorder implements BookListener {

    private final List<String> lines = new ArrayList<>();

    static String trade(long maker, long taker, long price, long quantity) {
        return "trade %d %d %d@%d".formatted(maker, taker, quantity, price);
    }

    static String close(long id, long remaining, CloseReason reason) {
        return "close %d %d %s".formatted(id, remaining, reason);
    }

    static String level(Side side, long price, long quantity) {
        return "level %s %d %d".formatted(side, price, quantity);
    }

    /** What was written since the last time, but for events that repeat what an order is. */
    List<String> takeEssence() {
        return take().stream().map(line -> line.replaceFirst(" \\|.*", "")).filter(line -> !line.startsWith("rest")).toList();
    }

    /** All that was written since the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    List<String> takeTrades() {
        return takeEssence().stream().filter(line -> line.startsWith("trade")).toList();
    }

    /** Writes down that a command was refused. */
    void refused(RejectReason reason) {
        lines.add("refused " + reason);
    }

    private static String of(OrderView order) {
        return " | " + RestingOrder.of(order);
    }

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
        lines.add(trade(maker.id(), taker.id(), priceUnits, quantityUnits) + " | #" + sequence + " =" + totalUnits + of(maker) + of(taker));
    }

    @Override
    public void rested(OrderView order) {
        lines.add("rest " + order.id() + of(order));
    }

    @Override
    public void triggered(OrderView order) {
        lines.add("trigger " + order.id() + of(order));
    }

    @Override
    public void amended(OrderView order) {
        lines.add("amend " + order.id() + of(order));
    }

    @Override
    public void reduced(OrderView order, long byUnits, long totalUnits) {
        lines.add("reduce " + order.id() + " " + byUnits + " | =" + totalUnits + of(order));
    }

    @Override
    public void closed(OrderView order, CloseReason reason) {
        lines.add(close(order.id(), order.remainingUnits(), reason) + of(order));
    }

    @Override
    public void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits) {
        lines.add(level(side, priceUnits, quantityUnits) + " | #" + sequence);
    }

    @Override
    public void phaseChanged(Phase phase, long reopenAtMs) {
        lines.add("phase %s %d".formatted(phase, reopenAtMs));
    }
}
