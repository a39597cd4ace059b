package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import java.util.Locale;

/**
 * A market in the words of the sites that compare exchanges.
 *
 * @param market its definition
 */
public record Pair(MarketDefinition market) {

    /** Base and quote with a line between them, in capitals: {@code BTC_USD}. */
    public String name() {
        return base() + "_" + quote();
    }

    /** The base currency, in capitals. */
    public String base() {
        return market.getBase().toUpperCase(Locale.ROOT);
    }

    /** The quote currency, in capitals. */
    public String quote() {
        return market.getQuote().toUpperCase(Locale.ROOT);
    }

    /** Whether nobody can trade in it now. */
    public boolean isFrozen() {
        return market.getState() == MarketState.HALTED || market.getState() == MarketState.LOCKED;
    }
}
