package exchange.bourse.gateway.api;

import exchange.bourse.events.AssetType;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Side;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the API for the symbols of the events: the same, in lower case. */
public final class Words {

    /** buy and sell. */
    public static final Map<String, Side> SIDES = of(Side.values());

    /** pending, wait, done, cancel and reject. */
    public static final Map<String, OrderState> ORDER_STATES = of(OrderState.values());

    /** enabled, hidden, auction, halted, locked and disabled. */
    public static final Map<String, MarketState> MARKET_STATES = of(MarketState.values());

    /** coin and fiat. */
    public static final Map<String, AssetType> ASSET_TYPES = of(AssetType.values());

    /** true and false. */
    public static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);

    /** The two orders of a list; true for ascending. */
    public static final Map<String, Boolean> ORDERINGS = Map.of("asc", true, "desc", false);

    private Words() {
    }

    /** The words for symbols. */
    public static <E extends Enum<E>> Map<String, E> of(E[] symbols) {
        return Arrays.stream(symbols).collect(Collectors.toUnmodifiableMap(Words::word, Function.identity()));
    }

    /** The word for a symbol. */
    public static String word(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
