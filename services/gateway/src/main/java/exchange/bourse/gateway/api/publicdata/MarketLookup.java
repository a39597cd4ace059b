package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which markets the public may look at: those in the list, and hidden ones by their name. */
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
                .filter(found -> found.getState() != MarketState.DISABLED)
                .orElseThrow(() -> new ApiException(ErrorCode.PUBLIC_MARKET_DOESNT_EXIST));
    }

    /** The markets that are listed, by position. */
    List<MarketDefinition> listed() {
        return definitions.markets().stream().filter(MarketLookup::isListed).toList();
    }

    private static boolean isListed(MarketDefinition market) {
        return switch (market.getState()) {
            case ENABLED, LOCKED -> true;
            case HIDDEN, DISABLED -> false;
        };
    }
}
