package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which markets the public may look at: all that are not disabled. Hidden ones are among them, as they are in Peatio: it is the pages that
 * hide them from people.
 */
@Component
final class MarketLookup {

    private final Definitions definitions;

    MarketLookup(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * A market by its name.
     *
     * @throws ApiException if there is none, or it is disabled
     */
    MarketDefinition named(String market) {
        return definitions.market(market)
                .filter(MarketLookup::isPublic)
                .orElseThrow(() -> new ApiException(ErrorCode.PUBLIC_MARKET_DOESNT_EXIST));
    }

    /** All of them, by position. */
    List<MarketDefinition> listed() {
        return definitions.markets().stream().filter(MarketLookup::isPublic).toList();
    }

    private static boolean isPublic(MarketDefinition market) {
        return switch (market.getState()) {
            case ENABLED, HIDDEN, LOCKED, HALTED, AUCTION -> true;
            case DISABLED -> false;
        };
    }
}
