package exchange.bourse.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ledgers that send each other commands, each of which has one log; whose turn it is, is chance. */
final class Partitions {

    final List<LedgerEvent> events = new ArrayList<>();
    private final List<InMemoryLedgerState> states;
    private final List<Ledger> ledgers;
    private final List<Queue<Runnable>> logs;
    private long timeMs;

    Partitions(int count) {
        states = IntStream.range(0, count).mapToObj(_ -> new InMemoryLedgerState()).toList();
        ledgers = states.stream().map(Ledger::new).toList();
        logs = states.stream().<Queue<Runnable>>map(_ -> new ArrayDeque<>()).toList();
    }

    /** Appends a command to the log of whom it is about. */
    void send(String key, LedgerCommand command) {
        int partition = partitionOf(key);
        logs.get(partition).add(() -> ledgers.get(partition).apply(key, command, ++timeMs, this::deliver));
    }

    private void deliver(LedgerEvent event) {
        events.add(event);
        if (event instanceof LedgerEvent.TransferStepped(TransferPart part, TransferPart.Step step)) {
            send(part.account(), new LedgerCommand.StepTransfer(part, step));
        } else if (event instanceof LedgerEvent.TransferAnswered(TransferPart part, FundsRefusal refusal)) {
            send(part.transferId(), new LedgerCommand.AnswerTransfer(part.transferId(), refusal == null ? null : refusal.code()));
        }
    }

    /** Lets one of the ledgers take its next command; false if no log has one. */
    boolean step(Random random) {
        List<Queue<Runnable>> waiting = logs.stream().filter(log -> !log.isEmpty()).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.get(random.nextInt(waiting.size())).remove().run();
        return true;
    }

    /** Lets the ledgers take all commands. */
    void settle(Random random) {
        while (step(random)) {
            // until nothing is in flight
        }
    }

    /** What a member or, for null, the house has in all partitions, on the side on which the class grows. */
    long units(AccountNumber account) {
        return states.stream().mapToLong(state -> state.balanceUnits(account)).sum();
    }

    /** Debits less credits of each partition and asset. */
    Stream<Long> sums() {
        return states.stream().flatMap(state -> {
            Map<String, Long> sums = new HashMap<>();
            state.balances.forEach((account, units) -> sums.merge(account.asset().id(),
                    account.accountClass().normalSide() == EntrySide.DEBIT ? units : -units, Long::sum));
            return sums.values().stream();
        });
    }

    KnownTransfer transfer(String id) {
        KnownTransfer known = states.get(partitionOf(id)).transfers().find(id);
        if (known == null) {
            throw new AssertionError("transfer " + id + " is not known");
        }
        return known;
    }

    private int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), states.size());
    }
}
