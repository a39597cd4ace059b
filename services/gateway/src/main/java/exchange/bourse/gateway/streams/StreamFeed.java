package exchange.bourse.gateway.streams;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.Execution;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.Kline;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.views.ViewListener;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Puts what the views take in into the channels. While the views catch up with the log, at a start, it says nothing: that is history. Once
 * it began it leaves nothing out, so that what channels keep has no gaps.
 */
@Component
class StreamFeed implements ViewListener {

    private final Channels channels;
    private final StreamBodies bodies;
    private final ChangedBalances changedBalances;
    private final ChangedTickers changedTickers;
    private volatile boolean open;

    StreamFeed(Channels channels, StreamBodies bodies, ChangedBalances changedBalances, ChangedTickers changedTickers) {
        this.channels = channels;
        this.bodies = bodies;
        this.changedBalances = changedBalances;
        this.changedTickers = changedTickers;
    }

    /** From now on, what is taken in is news. */
    void open() {
        open = true;
    }

    /** Whether it was opened. */
    boolean isOpen() {
        return open;
    }

    @Override
    public void taken(Topic<?> topic, SpecificRecord value, int partition, long offset) {
        if (!open) {
            return;
        }
        switch (value) {
            case Trade trade -> {
                StreamName name = StreamName.trades(trade.getMarket());
                channels.publish(name, new StreamMessage(trade.getSequence(), "", () -> bodies.trade(name.text(), trade)));
            }
            case BookUpdate update -> {
                StreamName name = StreamName.book(update.getMarket());
                channels.publish(name, new StreamMessage(update.getSequence(), "", () -> bodies.increment(name.text(), update)));
            }
            case Kline kline -> publish(kline);
            case Ticker _ -> changedTickers.add();
            case OrderEvent order -> publish(StreamKind.ORDER, order.getAccount(), offset, order);
            case Execution fill -> publish(StreamKind.TRADE, fill.getAccount(), offset, fill);
            case DepositEvent deposit -> publish(StreamKind.DEPOSIT, deposit.getAccount(), offset, deposit);
            case JournalEntry entry -> publish(entry);
            default -> {
                // nothing that a stream tells
            }
        }
    }

    private void publish(Kline kline) {
        StreamName name = StreamName.kline(kline.getMarket(), kline.getPeriod());
        if (channels.isRead(name)) {
            channels.publish(name, new StreamMessage(0, kline.getOpenTime().toString(), () -> bodies.kline(name.text(), kline)));
        }
    }

    private void publish(JournalEntry entry) {
        entry.getLines()
                .stream()
                .filter(line -> line.getAccount() != null)
                .forEach(line -> changedBalances.add(line.getAccount(), line.getAsset()));
    }

    private void publish(StreamKind kind, String account, long offset, SpecificRecord value) {
        channels.publish(StreamName.own(kind), account, own(value, offset));
    }

    /** The message that tells an account of a record; its sequence is one more than the record's place in the log, so that none is 0. */
    StreamMessage own(SpecificRecord value, long offset) {
        long sequence = offset + 1;
        return new StreamMessage(sequence, "", () -> switch (value) {
            case OrderEvent order -> bodies.order(order, sequence);
            case Execution fill -> bodies.fill(fill, sequence);
            case DepositEvent deposit -> bodies.deposit(deposit, sequence);
            default -> throw new IllegalStateException("no account is told of " + value.getClass().getName());
        });
    }
}
