package exchange.bourse.gateway.streams;

import exchange.bourse.gateway.settings.BourseSettings;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** All channels: those of markets are kept once something was said in them, those of accounts while somebody reads them. */
@Component
class Channels {

    private static final String EVERYBODY = "";

    private final int keptMax;
    private final ConcurrentMap<Name, Channel> byName = new ConcurrentHashMap<>();
    private final Queue<Channel> changed = new ConcurrentLinkedQueue<>();

    Channels(BourseSettings settings) {
        keptMax = settings.streams().keptMax();
    }

    /** A stream, of an account if it is a private one. */
    private record Name(StreamName stream, String account) {}

    /** Says something to everybody. */
    void publish(StreamName stream, StreamMessage message) {
        publish(byName.computeIfAbsent(new Name(stream, EVERYBODY), _ -> new Channel(stream.kind(), keptMax)), message);
    }

    /** Says something to those who read a stream of an account's; if nobody does, it is forgotten. */
    void publish(StreamName stream, String account, StreamMessage message) {
        Channel channel = byName.get(new Name(stream, account));
        if (channel != null) {
            publish(channel, message);
        }
    }

    private void publish(Channel channel, StreamMessage message) {
        if (channel.publish(message) && channel.announce()) {
            changed.add(channel);
        }
    }

    /** Whether somebody reads a stream of an account's. */
    boolean isRead(StreamName stream, String account) {
        return byName.containsKey(new Name(stream, account));
    }

    /** Whether somebody reads a stream of everybody's. */
    boolean isRead(StreamName stream) {
        Channel channel = byName.get(new Name(stream, EVERYBODY));
        return channel != null && !channel.readers().isEmpty();
    }

    /** The channel of a stream, which a session begins to read. */
    Channel join(StreamName stream, String account, StreamSession reader) {
        return byName.compute(name(stream, account), (_, known) -> {
            Channel channel = known == null ? new Channel(stream.kind(), keptMax) : known;
            channel.readers().add(reader);
            return channel;
        });
    }

    /** A session reads a stream no more. */
    void leave(StreamName stream, String account, StreamSession reader) {
        byName.computeIfPresent(name(stream, account), (_, channel) -> {
            channel.readers().remove(reader);
            return stream.kind().isPrivate() && channel.readers().isEmpty() ? null : channel;
        });
    }

    private static Name name(StreamName stream, String account) {
        return new Name(stream, stream.kind().isPrivate() ? account : EVERYBODY);
    }

    /** Those who have something to read since this was last asked. */
    Set<StreamSession> takeAwaited() {
        Set<StreamSession> sessions = new HashSet<>();
        for (Channel channel = changed.poll(); channel != null; channel = changed.poll()) {
            channel.announced();
            sessions.addAll(channel.readers());
        }
        return sessions;
    }
}
