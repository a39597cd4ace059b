package exchange.bourse.platform.replay.l3;

import exchange.bourse.platform.replay.l3.Deviation.Kind;
import exchange.bourse.platform.replay.report.Check;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Compares the outcome of a replay with the recorded day.
 *
 * @param found every deviation, known or not
 * @param checks fills, remaining quantities, statements "filled", ends of orders; each holds if its deviations are known
 */
record DayComparison(List<Deviation> found, List<Check> checks) {

    private static final Set<Kind> OF_FILLS = EnumSet.of(Kind.FILL_ONLY_EXCHANGE, Kind.FILL_ONLY_OURS, Kind.OTHER_ORDERS);

    /** Compares; the replay must have been of exactly these commands. */
    static DayComparison of(RecordedDay day, Outcome outcome) {
        FillAlignment fills = FillAlignment.of(outcome.fills(), day.fills());
        OrderEnds ends = OrderEnds.compare(day, outcome.ends());
        List<Deviation> found = new ArrayList<>(fills.deviations());
        found.addAll(ends.deviations());
        List<Deviation> unknown = unknown(found, day.known());
        List<String> fillContradictions = new ArrayList<>(lines(unknown, OF_FILLS));
        if (outcome.foreignFills() > 0) {
            fillContradictions.add("%,d fills in which others' orders took part".formatted(outcome.foreignFills()));
        }
        Check fillCheck = Check.of("fills", summary(day, outcome, fills) + "; " + differences(found, unknown, OF_FILLS),
                fillContradictions);
        Set<Kind> ofCancels = EnumSet.of(Kind.CANCEL_QTY, Kind.CANCEL_UNKNOWN);
        Check cancels = Check.of("remaining at cancel",
                "%,d of %,d equal; %s".formatted(ends.cancelsEqual(), ends.cancels(), differences(found, unknown, ofCancels)),
                lines(unknown, ofCancels));
        Set<Kind> ofFilled = EnumSet.of(Kind.STILL_OPEN);
        Check filled = Check.of("stated as filled", "%,d of %,d are; %s, cancelled as the recorded exchange had none left"
                .formatted(ends.filledEqual(), ends.filled(), differences(found, unknown, ofFilled)), lines(unknown, ofFilled));
        Set<Kind> ofEnds = EnumSet.of(Kind.UNEXPECTED_END);
        Check expected = Check.of("ends of orders", differences(found, unknown, ofEnds), lines(unknown, ofEnds));
        return new DayComparison(List.copyOf(found), List.of(fillCheck, cancels, filled, expected));
    }

    private static String summary(RecordedDay day, Outcome outcome, FillAlignment fills) {
        long optional = day.fills().stream().filter(ExpectedFill::optional).count();
        return "%,d here, %,d recorded%s, %,d equal in order, price, quantity (%,d in any order), %,d of %,d named between the same orders"
                .formatted(outcome.fills().size(), day.fills().size(), optional == 0 ? "" : ", %d of them optional".formatted(optional),
                        fills.matched(), FillAlignment.inAnyOrder(outcome.fills(), day.fills()), fills.sameOrders(), fills.named());
    }

    /** The deviations that the list does not explain; each of its lines explains one. */
    private static List<Deviation> unknown(List<Deviation> found, List<Deviation> known) {
        List<Deviation> unused = new ArrayList<>(known);
        return found.stream().filter(deviation -> !unused.remove(deviation)).toList();
    }

    private static String differences(List<Deviation> found, List<Deviation> unknown, Set<Kind> kinds) {
        long all = count(found, kinds);
        long unexplained = count(unknown, kinds);
        return "%,d differences known, %,d unexplained".formatted(all - unexplained, unexplained);
    }

    private static long count(List<Deviation> deviations, Set<Kind> kinds) {
        return deviations.stream().filter(deviation -> kinds.contains(deviation.kind())).count();
    }

    private static List<String> lines(List<Deviation> deviations, Set<Kind> kinds) {
        return deviations.stream().filter(deviation -> kinds.contains(deviation.kind())).map(Deviation::toString).toList();
    }
}
