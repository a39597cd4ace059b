package exchange.bourse.gateway.streams;

import exchange.bourse.views.AccountViews;
import exchange.bourse.views.Balance;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Tells accounts what they have after it changed, not with each transaction of the journal: what came at about the same time is told at once,
 * since what is free and what is locked are read together, a moment later.
 */
@Component
class ChangedBalances {

    private static final StreamName STREAM = StreamName.own(StreamKind.BALANCES);

    private final Channels channels;
    private final StreamBodies bodies;
    private final AccountViews accounts;
    private final Set<Holding> changed = ConcurrentHashMap.newKeySet();

    ChangedBalances(Channels channels, StreamBodies bodies, AccountViews accounts) {
        this.channels = channels;
        this.bodies = bodies;
        this.accounts = accounts;
    }

    private record Holding(String account, String asset) {}

    /** What an account has of an asset changed. */
    void add(String account, String asset) {
        if (channels.isRead(STREAM, account)) {
            changed.add(new Holding(account, asset));
        }
    }

    /** Tells those who want to know. */
    void publish() {
        for (Holding holding : List.copyOf(changed)) {
            changed.remove(holding);
            Balance balance = accounts.balance(holding.account(), holding.asset());
            channels.publish(STREAM, holding.account(), new StreamMessage(0, holding.asset(), () -> bodies.balances(List.of(balance))));
        }
    }

    /** All that an account has now. */
    StreamMessage message(String account) {
        List<Balance> all = List.copyOf(accounts.balances(account).values());
        return new StreamMessage(0, "", () -> bodies.balances(all));
    }
}
