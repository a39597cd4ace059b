package exchange.bourse.platform.replay.l3;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.l3.Command.Operation;
import exchange.bourse.platform.replay.l3.Deviation.Kind;
import exchange.bourse.platform.replay.l3.OrderEnd.State;
import exchange.bourse.platform.replay.report.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A day of five orders: 1 rests, 2 takes part of it, 3 takes the rest at market, 4 is cancelled, 5 stays open. */
class DayComparisonTest {

    private static final List<Command> COMMANDS = List.of(command(1, Operation.SEED, 1, Side.SELL, false, 10),
            command(2, Operation.NEW, 2, Side.BUY, false, 4), command(3, Operation.NEW, 3, Side.BUY, true, 6),
            command(4, Operation.FILLED, 1, Side.SELL, false, 0), command(5, Operation.NEW, 4, Side.BUY, false, 7),
            command(6, Operation.CANCEL, 4, Side.BUY, false, 7), command(7, Operation.NEW, 5, Side.BUY, false, 1));
    private static final RecordedDay DAY = new RecordedDay(COMMANDS,
            List.of(new ExpectedFill(new Fill(100, 4, 1, 2), 2, false), new ExpectedFill(new Fill(100, 6, 1, 3), 3, false)), List.of());
    private static final Outcome OUTCOME = NaiveExchange.play(COMMANDS);

    @Test
    void theDayItselfHolds() {
        DayComparison comparison = DayComparison.of(DAY, OUTCOME);
        assertThat(comparison.found()).isEmpty();
        assertThat(comparison.checks()).allMatch(Check::holds);
    }

    @Test
    void fillsInTheWrongOrderAreFound() {
        assertThat(kinds(new Outcome(OUTCOME.fills().reversed(), OUTCOME.ends(), 0))).containsExactlyInAnyOrder(Kind.FILL_ONLY_EXCHANGE,
                Kind.FILL_ONLY_OURS);
    }

    @Test
    void aFillAtAnotherPriceIsFound() {
        Outcome outcome = new Outcome(List.of(new Fill(101, 4, 1, 2), OUTCOME.fills().get(1)), OUTCOME.ends(), 0);
        assertThat(kinds(outcome)).containsExactlyInAnyOrder(Kind.FILL_ONLY_EXCHANGE, Kind.FILL_ONLY_OURS);
    }

    @Test
    void aFillBetweenOtherOrdersIsFound() {
        assertThat(kinds(new Outcome(List.of(new Fill(100, 4, 1, 4), OUTCOME.fills().get(1)), OUTCOME.ends(), 0)))
                .containsExactly(Kind.OTHER_ORDERS);
    }

    @Test
    void othersTakingPartFailsTheReport() {
        assertThat(DayComparison.of(DAY, new Outcome(OUTCOME.fills(), OUTCOME.ends(), 1)).checks()).filteredOn(check -> !check.holds())
                .hasSize(1);
    }

    @Test
    void anotherRemainingQuantityIsFound() {
        assertThat(DayComparison.of(DAY, with(4, State.CANCELLED, 6)).found())
                .containsExactly(new Deviation(Kind.CANCEL_QTY, "4", "6", "7"));
    }

    @Test
    void aCancelOfAnOrderThatWasFilledIsFound() {
        assertThat(DayComparison.of(DAY, with(4, State.FILLED, 0)).found())
                .containsExactly(new Deviation(Kind.CANCEL_UNKNOWN, "4", "", "7"));
    }

    @Test
    void aFilledOrderThatWasStillOpenIsFound() {
        assertThat(DayComparison.of(DAY, with(1, State.CANCELLED, 3)).found())
                .containsExactly(new Deviation(Kind.STILL_OPEN, "1", "", "0"));
    }

    @Test
    void anOrderThatEndsWithoutACommandIsFound() {
        assertThat(kinds(with(5, State.CANCELLED, 1))).containsExactly(Kind.UNEXPECTED_END);
        assertThat(kinds(with(5, State.REJECTED, 1))).containsExactly(Kind.UNEXPECTED_END);
        assertThat(kinds(with(3, State.CANCELLED, 1))).containsExactly(Kind.UNEXPECTED_END);
        assertThat(kinds(with(3, State.OPEN, 1))).containsExactly(Kind.UNEXPECTED_END);
    }

    @Test
    void aCancelThatWasIgnoredIsFound() {
        assertThat(kinds(with(4, State.OPEN, 7))).containsExactly(Kind.UNEXPECTED_END);
        assertThat(kinds(with(1, State.OPEN, 7))).containsExactly(Kind.UNEXPECTED_END);
    }

    @Test
    void anOrderThatWasNeverSeenIsFound() {
        Map<Long, OrderEnd> ends = new HashMap<>(OUTCOME.ends());
        ends.remove(5L);
        assertThat(kinds(new Outcome(OUTCOME.fills(), ends, 0))).containsExactly(Kind.UNEXPECTED_END);
    }

    @Test
    void aKnownDeviationHoldsOnceAndNotTwice() {
        Deviation known = new Deviation(Kind.CANCEL_QTY, "4", "6", "7");
        assertThat(DayComparison.of(new RecordedDay(COMMANDS, DAY.fills(), List.of(known)), with(4, State.CANCELLED, 6)).checks())
                .allMatch(Check::holds);
        Deviation fill = Deviation.onlyOurs(new Fill(100, 4, 1, 2));
        Outcome twiceMore = new Outcome(
                List.of(new Fill(100, 4, 1, 2), new Fill(100, 4, 1, 2), new Fill(100, 4, 1, 2), new Fill(100, 6, 1, 3)), OUTCOME.ends(), 0);
        assertThat(DayComparison.of(new RecordedDay(COMMANDS, DAY.fills(), List.of(fill)), twiceMore).checks())
                .anyMatch(check -> !check.holds());
    }

    @Test
    void aPrefixExpectsTheFillsOfItsTakers() {
        assertThat(DAY.prefix(2).fills()).extracting(expected -> expected.fill().taker()).containsExactly(2L);
        assertThat(DAY.prefix(1).fills()).isEmpty();
    }

    @Test
    void aFillWithoutTakerIsRequiredUpToTheLastCommandAndAllowedShortlyAfter() {
        Fill nameless = new Fill(100, 4, Fill.UNKNOWN, Fill.UNKNOWN);
        RecordedDay required = new RecordedDay(COMMANDS, List.of(new ExpectedFill(nameless, 2, false)), List.of());
        RecordedDay allowed = new RecordedDay(COMMANDS, List.of(new ExpectedFill(nameless, 3_002, false)), List.of());
        RecordedDay later = new RecordedDay(COMMANDS, List.of(new ExpectedFill(nameless, 3_003, false)), List.of());
        Outcome none = NaiveExchange.play(COMMANDS.subList(0, 1));
        assertThat(DayComparison.of(required.prefix(2), new Outcome(none.fills(), ends(2), 0)).found()).isNotEmpty();
        assertThat(DayComparison.of(allowed.prefix(2), new Outcome(none.fills(), ends(2), 0)).found()).isEmpty();
        assertThat(DayComparison.of(allowed.prefix(2), new Outcome(List.of(new Fill(100, 4, 1, 2)), ends(2), 0)).found()).isEmpty();
        assertThat(later.prefix(2).fills()).isEmpty();
    }

    private static Map<Long, OrderEnd> ends(int commands) {
        return NaiveExchange.play(COMMANDS.subList(0, commands)).ends();
    }

    private static List<Kind> kinds(Outcome outcome) {
        return DayComparison.of(DAY, outcome).found().stream().map(Deviation::kind).toList();
    }

    private static Outcome with(long order, State state, long remaining) {
        Map<Long, OrderEnd> ends = new HashMap<>(OUTCOME.ends());
        ends.put(order, new OrderEnd(state, remaining));
        return new Outcome(OUTCOME.fills(), ends, 0);
    }

    private static Command command(long timeMs, Operation operation, long order, Side side, boolean atMarket, long quantity) {
        return new Command(timeMs, operation, order, side, atMarket, 100, quantity);
    }
}
