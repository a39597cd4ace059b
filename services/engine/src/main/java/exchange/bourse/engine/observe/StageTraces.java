package exchange.bourse.engine.observe;

import exchange.bourse.stream.OrderTrail;
import exchange.bourse.stream.TracedProcessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Adds what a stage does for a traced command to its trace: a span for each command, with what was said meanwhile as its events. All spans of
 * a request are children of the gateway's, because the header that they follow is the same from the first command to the last event: a span's
 * own id, which chance makes, would make a replay say other bytes. A command that is handled again, after its transaction was aborted, has a
 * span for each time.
 */
final class StageTraces {

    private final String stage;
    private final Tracer tracer;
    private final Propagator propagator;

    StageTraces(String stage, Tracer tracer, Propagator propagator) {
        this.stage = stage;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Lets a command be handled, within a span if it is traced. */
    void around(SpecificRecord command, Record<?, ?> record, Runnable handling) {
        if (record.headers().lastHeader(TracedProcessor.TRACE) == null) {
            handling.run();
            return;
        }
        Span span = span(command, record);
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            handling.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private Span span(SpecificRecord command, Record<?, ?> record) {
        List<Object> orders = OrderTrail.orders(command);
        Span.Builder span = propagator.extract(record.headers(), StageTraces::text)
                .name("%s %s".formatted(stage, command.getSchema().getName()))
                .kind(Span.Kind.CONSUMER);
        return orders.isEmpty() ? span.start() : span.tag("order", String.valueOf(orders.getFirst())).start();
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Something was said, for the command in hand or for none. */
    void said(SpecificRecord event) {
        Span span = tracer.currentSpan();
        if (span != null) {
            span.event(event.getSchema().getName());
        }
    }
}
