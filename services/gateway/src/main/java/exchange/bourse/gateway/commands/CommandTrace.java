package exchange.bourse.gateway.commands;

import exchange.bourse.stream.TracedProcessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives commands the trace of the request that they come from, if it is one that is kept; the log has no room for the others. */
@Component
class CommandTrace {

    private final Tracer tracer;
    private final Propagator propagator;

    CommandTrace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Names the present trace in a record's headers. */
    void nameIn(ProducerRecord<?, ?> record) {
        Span span = tracer.currentSpan();
        if (span != null && Boolean.TRUE.equals(span.context().sampled())) {
            propagator.inject(span.context(), record.headers(), CommandTrace::add);
        }
    }

    private static void add(@Nullable Headers headers, String name, String value) {
        if (headers != null && name.equals(TracedProcessor.TRACE)) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
