package exchange.bourse.gateway.streams;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Tells the tickers of all markets together, when one of them has changed, and not for each. */
@Component
class ChangedTickers {

    private final Channels channels;
    private final StreamBodies bodies;
    private final AtomicBoolean changed = new AtomicBoolean();

    ChangedTickers(Channels channels, StreamBodies bodies) {
        this.channels = channels;
        this.bodies = bodies;
    }

    /** A ticker has changed. */
    void add() {
        changed.set(true);
    }

    /** Tells those who want to know. */
    void publish() {
        if (channels.isRead(StreamName.tickers()) && changed.getAndSet(false)) {
            channels.publish(StreamName.tickers(), message());
        }
    }

    /** The tickers now. */
    StreamMessage message() {
        return new StreamMessage(0, "", bodies::tickers);
    }
}
