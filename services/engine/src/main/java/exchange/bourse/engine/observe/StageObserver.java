package exchange.bourse.engine.observe;

import exchange.bourse.events.AuditRecord;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.matching.stream.MatchingTopology;
import exchange.bourse.stream.OrderTrail;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Sees what one topology is given and what it says, on the topology's own threads: whoever waits here delays it.
 *
 * @param meters counts
 * @param rejects counts orders that are refused
 * @param audit shows what the auditor says
 * @param books shows how many orders are open
 * @param traces traces
 * @param trail logs
 */
record StageObserver(StageMeters meters, RejectMeters rejects, AuditMeters audit, BookMeters books, StageTraces traces, OrderTrail trail) {

    /**
     * Lets a command or event be handled.
     *
     * @param command what it is about
     * @param record the record that it came with
     * @param handling handles it
     */
    void around(SpecificRecord command, Record<?, ?> record, Runnable handling) {
        traces.around(command, record, () -> {
            handling.run();
            meters.handled(command, record.timestamp());
            trail.tell("handled", command);
        });
    }

    /**
     * Something was said.
     *
     * @param context that of the processor that said it
     */
    void said(ProcessorContext<?, ?> context, SpecificRecord event) {
        meters.said(event);
        traces.said(event);
        trail.tell("said", event);
        int partition = context.taskId().partition();
        switch (event) {
            case OrderEvent order -> rejects.said(order);
            case AuditRecord found -> audit.found(partition, found);
            case MarketClock _ -> {
                KeyValueStore<?, ?> orders = context.getStateStore(MatchingTopology.OPEN_ORDERS);
                books.count(partition, orders.approximateNumEntries());
            }
            default -> {
                // All else is only counted.
            }
        }
    }

    /** A task runs here no more. */
    void left(int partition) {
        audit.left(partition);
        books.left(partition);
    }
}
