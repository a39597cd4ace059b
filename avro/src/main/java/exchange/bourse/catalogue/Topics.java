package exchange.bourse.catalogue;

import exchange.bourse.catalogue.Topic.Key;
import exchange.bourse.catalogue.Topic.Kind;
import exchange.bourse.catalogue.Topic.Owner;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AuditRecord;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.BookSnapshot;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.DeadLetter;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.Execution;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.WithdrawLimitDefinition;
import exchange.bourse.events.WithdrawalEvent;
import java.time.Duration;
import java.util.List;

/** All topics of the exchange. */
public final class Topics {

    /** What the ledger reacts to. */
    public static final Topic<AccountCommand> ACCOUNT_COMMANDS = new Topic<>("account-commands", Kind.COMMANDS, Key.ACCOUNT,
            AccountCommand.class, Topic.FOREVER, Owner.LEDGER,
            "All that the ledger reacts to: orders, cancels, deposits, withdrawals, transfers, fills coming back, definitions.");

    /** What matching reacts to. */
    public static final Topic<BookCommand> BOOK_COMMANDS = new Topic<>("book-commands", Kind.COMMANDS, Key.MARKET, BookCommand.class,
            Topic.FOREVER, Owner.MATCHING, "All that matching reacts to: reserved orders, cancels, market definitions, heartbeats.");

    /** What the ledger cannot read. */
    public static final Topic<DeadLetter> DEAD_ACCOUNT_COMMANDS = new Topic<>("dead-account-commands", Kind.EVENTS, Key.ACCOUNT,
            DeadLetter.class, Topic.FOREVER, Owner.LEDGER,
            "Records of `account-commands` that nobody can read, as they were written, each with the reason.");

    /** What matching cannot read. */
    public static final Topic<DeadLetter> DEAD_BOOK_COMMANDS = new Topic<>("dead-book-commands", Kind.EVENTS, Key.MARKET, DeadLetter.class,
            Topic.FOREVER, Owner.MATCHING, "Records of `book-commands` that nobody can read, as they were written, each with the reason.");

    /** Every change of every order. */
    public static final Topic<OrderEvent> ORDER_EVENTS = new Topic<>("order-events", Kind.EVENTS, Key.ACCOUNT, OrderEvent.class,
            Topic.FOREVER, Owner.LEDGER, "Every order as it is after each thing that happened to it.");

    /** The settled fills of every account. */
    public static final Topic<Execution> EXECUTIONS = new Topic<>("executions", Kind.EVENTS, Key.ACCOUNT, Execution.class, Topic.FOREVER,
            Owner.LEDGER, "Settled fills as each account sees them, with fees.");

    /** The journal. */
    public static final Topic<JournalEntry> BALANCE_CHANGES = new Topic<>("balance-changes", Kind.EVENTS, Key.ACCOUNT, JournalEntry.class,
            Topic.FOREVER, Owner.LEDGER, "The journal: every double entry, with its lines.");

    /** Every change of every deposit. */
    public static final Topic<DepositEvent> DEPOSIT_EVENTS = new Topic<>("deposit-events", Kind.EVENTS, Key.ACCOUNT, DepositEvent.class,
            Topic.FOREVER, Owner.LEDGER, "Every deposit as it is after each thing that happened to it.");

    /** Every change of every withdrawal. */
    public static final Topic<WithdrawalEvent> WITHDRAWAL_EVENTS = new Topic<>("withdrawal-events", Kind.EVENTS, Key.ACCOUNT,
            WithdrawalEvent.class, Topic.FOREVER, Owner.LEDGER, "Every withdrawal as it is after each thing that happened to it.");

    /** Every change of every transfer. */
    public static final Topic<TransferEvent> TRANSFER_EVENTS = new Topic<>("transfer-events", Kind.EVENTS, Key.TRANSFER,
            TransferEvent.class, Topic.FOREVER, Owner.LEDGER, "Every transfer as it is after each thing that happened to it.");

    /** What accounts give and get in transfers. */
    public static final Topic<AccountTransferEvent> ACCOUNT_TRANSFERS = new Topic<>("account-transfers", Kind.EVENTS, Key.ACCOUNT,
            AccountTransferEvent.class, Topic.FOREVER, Owner.LEDGER,
            "Every account's part of a transfer as it is after each thing that happened to it.");

    /** The assets. */
    public static final Topic<AssetDefinition> ASSETS = new Topic<>("assets", Kind.STATE, Key.DEFINITION, AssetDefinition.class,
            Topic.FOREVER, Owner.LEDGER, "The assets as they are defined now.");

    /** The markets. */
    public static final Topic<MarketDefinition> MARKETS = new Topic<>("markets", Kind.STATE, Key.DEFINITION, MarketDefinition.class,
            Topic.FOREVER, Owner.MATCHING, "The markets as they are defined now.");

    /** The members. */
    public static final Topic<MemberDefinition> MEMBERS = new Topic<>("members", Kind.STATE, Key.ACCOUNT, MemberDefinition.class,
            Topic.FOREVER, Owner.LEDGER, "The members whom operators have defined, as they are now.");

    /** The table of trading fees. */
    public static final Topic<FeeDefinition> TRADING_FEES = new Topic<>("trading-fees", Kind.STATE, Key.DEFINITION, FeeDefinition.class,
            Topic.FOREVER, Owner.LEDGER, "The table of trading fees as it is now; an entry that was removed has no value.");

    /** The table of withdrawal limits. */
    public static final Topic<WithdrawLimitDefinition> WITHDRAW_LIMITS = new Topic<>("withdraw-limits", Kind.STATE, Key.DEFINITION,
            WithdrawLimitDefinition.class, Topic.FOREVER, Owner.LEDGER,
            "The table of withdrawal limits as it is now; an entry that was removed has no value.");

    /** What holds for the whole exchange. */
    public static final Topic<ExchangeDefinition> EXCHANGE = new Topic<>("exchange", Kind.STATE, Key.DEFINITION, ExchangeDefinition.class,
            Topic.FOREVER, Owner.LEDGER, "What holds for the whole exchange now.");

    /** The tape. */
    public static final Topic<Trade> TRADES = new Topic<>("trades", Kind.EVENTS, Key.MARKET, Trade.class, Topic.FOREVER, Owner.MATCHING,
            "Every trade of every market.");

    /** Depth as increments. */
    public static final Topic<BookUpdate> BOOK_UPDATES = new Topic<>("book-updates", Kind.EVENTS, Key.MARKET, BookUpdate.class,
            Topic.FOREVER, Owner.MATCHING, "Every change of every price level of every book.");

    /** Depth to begin with. */
    public static final Topic<BookSnapshot> BOOK_SNAPSHOTS = new Topic<>("book-snapshots", Kind.STATE, Key.MARKET, BookSnapshot.class,
            Topic.FOREVER, Owner.MARKET_DATA,
            "All price levels of every book as they were a short while ago, and where in `book-updates` to go on.");

    /** The time on each market. */
    public static final Topic<MarketClock> MARKET_CLOCK = new Topic<>("market-clock", Kind.EVENTS, Key.MARKET, MarketClock.class,
            Duration.ofHours(1), Owner.MATCHING, "The time on each market, once a second, so that windows close without trades.");

    /** K-lines that are final. */
    public static final Topic<Kline> KLINES = new Topic<>("klines", Kind.EVENTS, Key.MARKET, Kline.class, Topic.FOREVER, Owner.MARKET_DATA,
            "The k-lines of all periods, each once, when its window has closed; windows without trades have none.");

    /** K-lines that still grow. */
    public static final Topic<Kline> KLINES_LIVE = new Topic<>("klines-live", Kind.STATE, Key.MARKET_PERIOD, Kline.class, Topic.FOREVER,
            Owner.MARKET_DATA, "The k-line of each market's newest window of each period as it grows, at most four times a second.");

    /** Rolling tickers. */
    public static final Topic<Ticker> TICKERS = new Topic<>("tickers", Kind.STATE, Key.MARKET, Ticker.class, Topic.FOREVER,
            Owner.MARKET_DATA, "The last 24 hours of each market, as they are now.");

    /** What the auditor found. */
    public static final Topic<AuditRecord> AUDIT = new Topic<>("audit", Kind.EVENTS, Key.LEDGER_PARTITION, AuditRecord.class, Topic.FOREVER,
            Owner.AUDITOR, "The books of each partition of the ledger, added up again each minute, and every violation at once.");

    private static final List<Topic<?>> ALL = List.of(ACCOUNT_COMMANDS, BOOK_COMMANDS, DEAD_ACCOUNT_COMMANDS, DEAD_BOOK_COMMANDS,
            ORDER_EVENTS, EXECUTIONS, BALANCE_CHANGES, DEPOSIT_EVENTS, WITHDRAWAL_EVENTS, TRANSFER_EVENTS, ACCOUNT_TRANSFERS, ASSETS,
            MARKETS, MEMBERS, TRADING_FEES, WITHDRAW_LIMITS, EXCHANGE, TRADES, BOOK_UPDATES, BOOK_SNAPSHOTS, MARKET_CLOCK, KLINES,
            KLINES_LIVE, TICKERS, AUDIT);

    private Topics() {
    }

    /** Where those records of a command topic go that nobody can read. */
    public static Topic<DeadLetter> deadLettersOf(Topic<?> commands) {
        return switch (commands.owner()) {
            case LEDGER -> DEAD_ACCOUNT_COMMANDS;
            case MATCHING -> DEAD_BOOK_COMMANDS;
            case MARKET_DATA, AUDITOR -> throw new IllegalArgumentException("not a command topic: " + commands.name());
        };
    }

    /** Every topic, in the order in which an order meets them. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /**
     * The topic of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Topic<?> named(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic is named " + name));
    }
}
