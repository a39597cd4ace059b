package exchange.bourse.platform.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans in, by OTLP over HTTP, and keeps of each what tests ask for. Numbers of fields are those of opentelemetry-proto. */
final class OtlpSink implements AutoCloseable {

    private static final int LENGTH_DELIMITED = 2;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** A span, and the names of its events. */
    record Span(String trace, String id, String parent, String name, List<String> events) {}

    /** A field of a protobuf message that is text, bytes or a message itself. */
    private record Field(int number, ByteBuffer content) {

        byte[] bytes() {
            byte[] bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            return bytes;
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        String hex() {
            return HexFormat.of().formatHex(bytes());
        }
    }

    OtlpSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            take(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
    }

    /** The spans of a trace that have come so far. */
    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(ByteBuffer request) {
        for (Field ofResource : fields(request, 1)) {
            for (Field ofScope : fields(ofResource.content(), 2)) {
                fields(ofScope.content(), 2).forEach(span -> spans.add(span(span.content())));
            }
        }
    }

    private static Span span(ByteBuffer message) {
        List<String> events = fields(message, 11).stream().map(event -> fields(event.content(), 2).getFirst().text()).toList();
        String parent = fields(message, 4).stream().map(Field::hex).findFirst().orElse("");
        return new Span(fields(message, 1).getFirst().hex(), fields(message, 2).getFirst().hex(), parent,
                fields(message, 5).getFirst().text(), events);
    }

    private static List<Field> fields(ByteBuffer message, int number) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer rest = message.duplicate();
        while (rest.hasRemaining()) {
            long tag = varint(rest);
            switch ((int) (tag & 7)) {
                case 0 -> varint(rest);
                case 1 -> rest.position(rest.position() + Long.BYTES);
                case LENGTH_DELIMITED -> {
                    int length = (int) varint(rest);
                    Field field = new Field((int) (tag >>> 3), rest.slice(rest.position(), length));
                    rest.position(rest.position() + length);
                    if (field.number() == number) {
                        fields.add(field);
                    }
                }
                case 5 -> rest.position(rest.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("no protobuf");
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = from.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
