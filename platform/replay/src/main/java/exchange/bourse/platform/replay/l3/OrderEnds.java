package exchange.bourse.platform.replay.l3;

import exchange.bourse.platform.replay.l3.Deviation.Kind;
import exchange.bourse.platform.replay.l3.OrderEnd.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares how orders ended with what the recording says of them.
 *
 * @param cancelsEqual number of cancels that found exactly the remaining quantity of the recording
 * @param cancels number of cancels
 * @param filledEqual number of statements "filled" that are true here
 * @param filled number of statements "filled"
 * @param deviations everything else
 */
record OrderEnds(long cancelsEqual, long cancels, long filledEqual, long filled, List<Deviation> deviations) {

    /** Compares for each command of the day. */
    static OrderEnds compare(RecordedDay day, Map<Long, OrderEnd> ends) {
        long cancels = 0;
        long cancelsEqual = 0;
        long filled = 0;
        long filledEqual = 0;
        List<Deviation> deviations = new ArrayList<>();
        Set<Long> mayBeCancelled = new HashSet<>();
        for (Command command : day.commands()) {
            OrderEnd end = ends.getOrDefault(command.orderId(), new OrderEnd(State.OPEN, 0));
            switch (command.operation()) {
                case SEED, NEW -> {
                }
                case CANCEL -> {
                    cancels++;
                    cancelsEqual += cancelled(command, end, deviations) ? 1 : 0;
                    mayBeCancelled.add(command.orderId());
                }
                case FILLED -> {
                    filled++;
                    filledEqual += filled(command, end, deviations) ? 1 : 0;
                    mayBeCancelled.add(command.orderId());
                }
            }
        }
        day.commands().stream().filter(Command::submits).forEach(command -> submitted(command, ends, mayBeCancelled, deviations));
        return new OrderEnds(cancelsEqual, cancels, filledEqual, filled, deviations);
    }

    private static boolean cancelled(Command command, OrderEnd end, List<Deviation> deviations) {
        String recorded = Long.toString(command.quantitySat());
        if (end.state() == State.CANCELLED && end.remainingSat() == command.quantitySat()) {
            return true;
        }
        if (end.state() == State.CANCELLED) {
            deviations.add(new Deviation(Kind.CANCEL_QTY, id(command), Long.toString(end.remainingSat()), recorded));
        } else if (end.state() == State.FILLED) {
            deviations.add(new Deviation(Kind.CANCEL_UNKNOWN, id(command), "", recorded));
        }
        return false;
    }

    private static boolean filled(Command command, OrderEnd end, List<Deviation> deviations) {
        if (end.state() == State.CANCELLED) {
            deviations.add(new Deviation(Kind.STILL_OPEN, id(command), "", Long.toString(command.quantitySat())));
        }
        return end.state() == State.FILLED;
    }

    /**
     * An order may end only as a command says: a limit order is open until filled or cancelled, a market order finds what it wants in this
     * recording.
     */
    private static void submitted(Command command, Map<Long, OrderEnd> ends, Set<Long> mayBeCancelled, List<Deviation> deviations) {
        OrderEnd end = ends.get(command.orderId());
        boolean explained = end != null && switch (end.state()) {
            case FILLED -> true;
            case CANCELLED -> !command.atMarket() && mayBeCancelled.contains(command.orderId());
            case OPEN -> !command.atMarket() && !mayBeCancelled.contains(command.orderId());
            case REJECTED -> false;
        };
        if (!explained) {
            deviations.add(new Deviation(Kind.UNEXPECTED_END, id(command), end == null ? "never seen" : end.toString(), ""));
        }
    }

    private static String id(Command command) {
        return Long.toString(command.orderId());
    }
}
