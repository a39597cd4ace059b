package exchange.bourse.gateway.streams;

import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.views.MarketViews;
import exchange.bourse.views.Views;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a session begins to read a stream, so that it misses nothing and gets nothing twice. The place in the channel is always taken
 * first, and what is older is looked up then: whatever comes in between is in both, and given once, by its sequence.
 */
@Component
class Beginnings {

    /** Of each side. A book with more levels is followed exactly within these, as long as they last. */
    private static final int SNAPSHOT_LEVELS = 5_000;

    private final Channels channels;
    private final StreamBodies bodies;
    private final MarketViews markets;
    private final AccountLog log;
    private final ChangedBalances balances;
    private final ChangedTickers tickers;

    Beginnings(Channels channels, StreamBodies bodies, MarketViews markets, AccountLog log, ChangedBalances balances,
            ChangedTickers tickers) {
        this.channels = channels;
        this.bodies = bodies;
        this.markets = markets;
        this.log = log;
        this.balances = balances;
        this.tickers = tickers;
    }

    /**
     * Begins a subscription.
     *
     * @param account whose session it is; empty if nobody's
     * @param from the sequence of the last message that the client has; null if it begins
     * @throws StreamRefusedException if the stream can't be resumed from there
     */
    Subscription of(StreamName stream, String account, StreamSession session, @Nullable Long from) throws StreamRefusedException {
        Channel channel = channels.join(stream, account, session);
        try {
            return begin(channel, stream, account, from);
        } catch (StreamRefusedException | RuntimeException e) {
            channels.leave(stream, account, session);
            throw e;
        }
    }

    private Subscription begin(Channel channel, StreamName stream, String account, @Nullable Long from) throws StreamRefusedException {
        long position = channel.published();
        return switch (stream.kind()) {
            case BOOK -> book(channel, stream, position, from);
            case TRADES -> from == null ? new Subscription(channel, List.of(), position, 0) : trades(channel, stream, position, from);
            case TICKERS -> new Subscription(channel, List.of(tickers.message()), position, 0);
            case BALANCES -> new Subscription(channel, List.of(balances.message(account)), position, 0);
            case ORDER, TRADE, DEPOSIT -> {
                List<StreamMessage> missed = from == null ? List.of() : log.after(stream, account, from);
                yield new Subscription(channel, missed, position, missed.isEmpty() ? Objects.requireNonNullElse(from, 0L) : last(missed));
            }
            case KLINE, DEPOSIT_ADDRESS -> new Subscription(channel, List.of(), position, 0);
        };
    }

    private Subscription book(Channel channel, StreamName stream, long position, @Nullable Long from) {
        OptionalLong resumed = from == null ? OptionalLong.empty() : channel.positionAfter(from);
        if (from != null && resumed.isPresent()) {
            return new Subscription(channel, List.of(), resumed.getAsLong(), from);
        }
        Depth depth = markets.depth(stream.market(), SNAPSHOT_LEVELS);
        StreamMessage snapshot = new StreamMessage(depth.sequence(), "", () -> bodies.snapshot(stream.market(), depth));
        return new Subscription(channel, List.of(snapshot), position, depth.sequence());
    }

    private Subscription trades(Channel channel, StreamName stream, long position, long from) throws StreamRefusedException {
        OptionalLong resumed = channel.positionAfter(from);
        if (resumed.isPresent()) {
            return new Subscription(channel, List.of(), resumed.getAsLong(), from);
        }
        List<StreamMessage> missed = markets.trades(stream.market(), Views.MARKET_TRADES_MAX)
                .reversed()
                .stream()
                .filter(trade -> trade.getSequence() > from)
                .map(trade -> message(stream, trade))
                .toList();
        if (!missed.isEmpty() && missed.getFirst().sequence() != from + 1) {
            throw new StreamRefusedException(StreamError.CANNOT_RESUME, stream.text());
        }
        return new Subscription(channel, missed, position, missed.isEmpty() ? from : last(missed));
    }

    private StreamMessage message(StreamName stream, Trade trade) {
        return new StreamMessage(trade.getSequence(), "", () -> bodies.trade(stream.text(), trade));
    }

    private static long last(List<StreamMessage> messages) {
        return messages.getLast().sequence();
    }
}
