package exchange.bourse.gateway.streams;

import java.util.ArrayList;
import java.util.List;

/** How far a session has read a stream. Only the session's writer reads on. */
final class Subscription {

    private final Channel channel;
    private final List<StreamMessage> backlog;
    private long position;
    private final long after;

    /**
     * Begins to read.
     *
     * @param channel where
     * @param backlog what to give first
     * @param position where to read on in the channel
     * @param after the sequence up to which the client has all, with the backlog; what counts is given once
     */
    Subscription(Channel channel, List<StreamMessage> backlog, long position, long after) {
        this.channel = channel;
        this.backlog = new ArrayList<>(backlog);
        this.position = position;
        this.after = after;
    }

    /** Whether there is something to read. */
    boolean hasNext() {
        return !backlog.isEmpty() || channel.published() > position;
    }

    /**
     * What is new.
     *
     * @throws StreamOverrunException if messages that count are gone
     */
    List<StreamMessage> next() throws StreamOverrunException {
        List<StreamMessage> messages = new ArrayList<>(backlog);
        backlog.clear();
        switch (channel.read(position)) {
            case Channel.Reading.Found found -> {
                position = found.next();
                found.messages().stream().filter(this::isNew).forEach(messages::add);
            }
            case Channel.Reading.Overrun _ -> throw new StreamOverrunException();
        }
        return messages;
    }

    private boolean isNew(StreamMessage message) {
        return message.sequence() == 0 || message.sequence() > after;
    }

    Channel channel() {
        return channel;
    }
}
