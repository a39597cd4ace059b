package exchange.bourse.views;

import exchange.bourse.events.MarketDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Answers the question what an account won or lost by trading. */
public final class PnlViews {

    private final ViewReader reader;
    private final Definitions definitions;

    /** Reads from these stores. */
    public PnlViews(ViewReader reader, Definitions definitions) {
        this.reader = reader;
        this.definitions = definitions;
    }

    static Bytes key(String account, String market) {
        return ViewKey.of(account).text(market).key();
    }

    /**
     * Sums over an account's fills, by quote asset and asset.
     *
     * @param quote only markets with this quote asset; null for all
     */
    public List<Pnl> of(String account, @Nullable String quote) {
        ReadOnlyKeyValueStore<Bytes, byte[]> store = reader.store(ViewStores.PNL.name());
        Map<String, Map<String, Pnl>> sums = new TreeMap<>();
        for (MarketDefinition market : definitions.markets()) {
            byte[] encoded = quote == null || market.getQuote().equals(quote) ? store.get(key(account, market.getMarket())) : null;
            if (encoded != null) {
                MarketPnl fills = MarketPnl.decoded(encoded);
                Map<String, Pnl> sum = sums.computeIfAbsent(market.getQuote(), any -> new LinkedHashMap<>());
                sum.merge(market.getBase(), Pnl.base(market.getQuote(), market.getBase(), fills), Pnl::plus);
                sum.merge(market.getQuote(), Pnl.quote(market.getQuote(), fills), Pnl::plus);
            }
        }
        return sums.values().stream().flatMap(sum -> sum.values().stream()).toList();
    }
}
