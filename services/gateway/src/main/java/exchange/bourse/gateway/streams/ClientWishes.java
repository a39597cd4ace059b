package exchange.bourse.gateway.streams;

import com.fasterxml.jackson.annotation.JsonInclude;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.views.Definitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients ask for: {@code {"event":"subscribe","streams":["btcusd.trades"],"from":{"btcusd.trades":17}}} and {@code unsubscribe}. */
@Component
class ClientWishes {

    private final JsonMapper mapper;
    private final Channels channels;
    private final Beginnings beginnings;
    private final Definitions definitions;
    private final int streamsMax;

    ClientWishes(JsonMapper mapper, Channels channels, Beginnings beginnings, Definitions definitions, BourseSettings settings) {
        this.mapper = mapper;
        this.channels = channels;
        this.beginnings = beginnings;
        this.definitions = definitions;
        streamsMax = settings.streams().subscriptionsMax();
    }

    private record Success(String message, List<String> streams) {}

    private record Refusal(String error, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String stream) {}

    /** Takes a client's message; a session's messages come one after the other. */
    void take(StreamSession session, String text) {
        JsonNode message;
        try {
            message = mapper.readTree(text);
        } catch (JacksonException e) {
            refuse(session, StreamError.MALFORMED_MESSAGE, "");
            return;
        }
        List<String> streams = new ArrayList<>();
        message.path("streams").forEach(stream -> streams.add(stream.asString("")));
        switch (message.path("event").asString("")) {
            case "subscribe" -> {
                Map<String, Long> from = new HashMap<>();
                message.path("from").properties().forEach(entry -> from.put(entry.getKey(), entry.getValue().asLong(-1)));
                subscribe(session, streams, from);
            }
            case "unsubscribe" -> unsubscribe(session, streams);
            default -> refuse(session, StreamError.MALFORMED_MESSAGE, "");
        }
    }

    /** Lets a session read streams; of several, those that exist. */
    void subscribe(StreamSession session, List<String> streams, Map<String, Long> from) {
        for (String stream : streams) {
            try {
                subscribe(session, stream, from.get(stream));
            } catch (StreamRefusedException e) {
                refuse(session, e.error(), stream);
            }
        }
        succeed(session, "subscribed");
    }

    private void subscribe(StreamSession session, String text, @Nullable Long from) throws StreamRefusedException {
        StreamName stream = StreamName.parse(text).orElseThrow(() -> new StreamRefusedException(StreamError.UNKNOWN_STREAM, text));
        if (stream.kind().isPrivate() && session.account().isEmpty()) {
            throw new StreamRefusedException(StreamError.NOT_PERMITTED, text);
        }
        if (!stream.market().isEmpty() && definitions.market(stream.market()).isEmpty()) {
            throw new StreamRefusedException(StreamError.UNKNOWN_STREAM, text);
        }
        if (from != null && from < 0) {
            throw new StreamRefusedException(StreamError.MALFORMED_MESSAGE, text);
        }
        if (session.subscriptions().containsKey(stream)) {
            return;
        }
        if (session.subscriptions().size() >= streamsMax) {
            throw new StreamRefusedException(StreamError.TOO_MANY_STREAMS, text);
        }
        session.subscriptions().put(stream, beginnings.of(stream, session.account(), session, from));
        if (session.isOver()) {
            // It ended meanwhile, perhaps before this stream was there to leave.
            leaveAll(session);
        }
    }

    private void unsubscribe(StreamSession session, List<String> streams) {
        streams.forEach(text -> StreamName.parse(text).ifPresent(stream -> {
            if (session.subscriptions().remove(stream) != null) {
                channels.leave(stream, session.account(), session);
            }
        }));
        succeed(session, "unsubscribed");
    }

    /** A session is over. */
    void leaveAll(StreamSession session) {
        session.subscriptions().keySet().forEach(stream -> channels.leave(stream, session.account(), session));
    }

    private void succeed(StreamSession session, String message) {
        session.reply(mapper.writeValueAsString(Map.of("success", new Success(message, List.copyOf(session.streams())))));
    }

    private void refuse(StreamSession session, StreamError error, String stream) {
        session.reply(mapper.writeValueAsString(new Refusal(error.code(), stream.isEmpty() ? null : stream)));
    }
}
