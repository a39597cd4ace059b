package exchange.bourse.platform.replay.l3;

import exchange.bourse.platform.replay.l3.Command.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A recorded day, or its beginning.
 *
 * @param commands what happened, in order
 * @param fills what the recorded exchange printed because of it, in the order of its trade ids
 * @param known where plain price-time priority and the recording are known to differ
 */
public record RecordedDay(List<Command> commands, List<ExpectedFill> fills, List<Deviation> known) {

    /** How long after an order the recorded exchange may still have printed its fills. */
    private static final long PRINT_DELAY_MAX_MS = 3_000;

    /** Keeps copies. */
    public RecordedDay {
        commands = List.copyOf(commands);
        fills = List.copyOf(fills);
        known = List.copyOf(known);
    }

    /**
     * The first commands, with the fills that they can have caused; the package's documentation says which.
     *
     * @param limit how many commands; all if there are not so many
     */
    RecordedDay prefix(long limit) {
        if (limit >= commands.size()) {
            return this;
        }
        List<Command> first = commands.subList(0, (int) limit);
        long lastMs = first.getLast().timeMs();
        Set<Long> takers = new HashSet<>();
        first.stream().filter(command -> command.operation() == Operation.NEW).forEach(command -> takers.add(command.orderId()));
        List<ExpectedFill> caused = fills.stream()
                .filter(expected -> expected.fill().taker() == Fill.UNKNOWN
                        ? expected.timeMs() <= lastMs + PRINT_DELAY_MAX_MS
                        : takers.contains(expected.fill().taker()))
                .map(expected -> expected.fill().taker() == Fill.UNKNOWN && expected.timeMs() > lastMs ? expected.asOptional() : expected)
                .toList();
        return new RecordedDay(first, caused, known);
    }
}
