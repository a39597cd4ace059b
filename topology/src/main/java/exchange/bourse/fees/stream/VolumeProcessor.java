package exchange.bourse.fees.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.Execution;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.SetVolume;
import exchange.bourse.events.Side;
import exchange.bourse.fees.RollingVolume;
import exchange.bourse.fees.Tiers;
import exchange.bourse.market.TradingFee;
import exchange.bourse.money.Decimals;
import exchange.bourse.state.TradedVolume;
import exchange.bourse.stream.HouseCodec;
import exchange.bourse.stream.ProcessIdKeeper;
import exchange.bourse.stream.SingleObjectSerde;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what each account trades, and tells the ledger when its fees may change by it: at a trade that crosses a threshold of the table of
 * fees, and, looking every ten seconds, after a midnight or a change of the table. In between the ledger knows an older volume of the same
 * tier.
 *
 * <p>The wall clock decides when a day is over. The ledger hears of it as a command, so a replay of the ledger does not ask the clock.
 */
final class VolumeProcessor implements Processor<String, Execution, String, AccountCommand> {

    static final String TRADING_FEES = "fees-table";
    private static final String VOLUMES = "fees-volumes";
    private static final String POSITION = "fees-position";
    private static final int ONLY_KEY = 0;
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(10);

    private ProcessorContext<String, AccountCommand> context;
    private TimestampedKeyValueStore<String, FeeDefinition> fees;
    private KeyValueStore<String, TradedVolume> volumes;
    private KeyValueStore<Integer, Long> position;
    private Tiers tiers = new Tiers(Map.of());
    private long day;

    static List<StoreBuilder<?>> builders() {
        return List.of(ProcessIdKeeper.builder("fees-process-id"),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(VOLUMES), Serdes.String(),
                        SingleObjectSerde.of(TradedVolume.class)),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(POSITION), Serdes.Integer(), Serdes.Long()));
    }

    @Override
    public void init(ProcessorContext<String, AccountCommand> context) {
        this.context = context;
        fees = context.getStateStore(TRADING_FEES);
        volumes = context.getStateStore(VOLUMES);
        position = context.getStateStore(POSITION);
        context.schedule(LOOKED_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<String, Execution> record) {
        Execution fill = record.value();
        String asset = quoteOf(fill);
        if (asset == null || context.recordMetadata().map(this::isKnown).orElse(false)) {
            return;
        }
        String key = fill.getAccount() + "|" + asset;
        TradedVolume stored = volumes.get(key);
        RollingVolume volume = stored == null ? new RollingVolume(new TreeMap<>(), BigDecimal.ZERO) : decode(stored);
        volume.add(fill.getTotal(), record.timestamp());
        settle(key, fill.getAccount(), asset, volume, Math.max(record.timestamp(), context.currentSystemTimeMs()));
    }

    /** Should Kafka lose the group's position, what was counted before is not counted again. */
    private boolean isKnown(RecordMetadata record) {
        Long known = position.get(ONLY_KEY);
        if (known != null && record.offset() <= known) {
            return true;
        }
        position.put(ONLY_KEY, record.offset());
        return false;
    }

    /** The asset of the total. Of fills from before they named it, it is known if the account received it. */
    private static @Nullable String quoteOf(Execution fill) {
        return fill.getTotalAsset() == null && fill.getSide() == Side.SELL ? fill.getFeeAsset() : fill.getTotalAsset();
    }

    /** Looks at every volume once after the table of fees or the day has changed. */
    private void look(long nowMs) {
        Tiers now = Tiers.of(table());
        if (now.equals(tiers) && RollingVolume.dayOf(nowMs) == day) {
            return;
        }
        tiers = now;
        day = RollingVolume.dayOf(nowMs);
        List<TradedVolume> all = new ArrayList<>();
        try (KeyValueIterator<String, TradedVolume> stored = volumes.all()) {
            stored.forEachRemaining(entry -> all.add(entry.value));
        }
        all.forEach(stored -> settle(stored.getAccount() + "|" + stored.getAsset(), stored.getAccount(), stored.getAsset(), decode(stored),
                nowMs));
    }

    private List<TradingFee> table() {
        List<TradingFee> table = new ArrayList<>();
        try (var all = fees.all()) {
            all.forEachRemaining(entry -> table.add(HouseCodec.fee(entry.value.value())));
        }
        return table;
    }

    private void settle(String key, String account, String asset, RollingVolume volume, long nowMs) {
        volume.advance(nowMs);
        if (tiers.differ(asset, volume.sum(), volume.told())) {
            volume.tell();
            AccountCommand command = new AccountCommand("volume-%s-%s-%d".formatted(account, asset, nowMs), account,
                    new SetVolume(asset, event(volume.told())));
            context.forward(new Record<>(account, command, nowMs));
        }
        volumes.put(key, volume.isEmpty() ? null : encode(account, asset, volume));
    }

    private static TradedVolume encode(String account, String asset, RollingVolume volume) {
        Map<String, BigDecimal> days = new HashMap<>();
        volume.totalsByDay().forEach((each, total) -> days.put(Long.toString(each), event(total)));
        return new TradedVolume(account, asset, days, event(volume.told()));
    }

    private static RollingVolume decode(TradedVolume stored) {
        TreeMap<Long, BigDecimal> days = new TreeMap<>();
        stored.getDays().forEach((each, total) -> days.put(Long.valueOf(each), total));
        return new RollingVolume(days, stored.getTold());
    }

    private static BigDecimal event(BigDecimal decimal) {
        return decimal.setScale(Decimals.EVENT_SCALE);
    }
}
