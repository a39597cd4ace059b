package exchange.bourse.gateway.commands;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.market.Phase;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.views.Definitions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what operators define and cancel.
 *
 * <p>Each step is taken only when the one before is known to have succeeded, and each may be taken again: after an unknown outcome the same
 * request, repeated, completes what it began.
 */
@Component
public class Operations {

    private final CommandLog log;
    private final Definitions definitions;
    private final DefinitionTurn turn;

    Operations(CommandLog log, Definitions definitions, DefinitionTurn turn) {
        this.log = log;
        this.definitions = definitions;
        this.turn = turn;
    }

    /**
     * Defines an asset, for every partition of accounts.
     *
     * @param wanted reads and checks the definition, when its turn has come
     * @throws ApiException if the log or the ledger did not take it in time
     */
    public AssetDefinition defineAsset(Supplier<AssetDefinition> wanted) {
        return turn.take(() -> {
            AssetDefinition asset = wanted.get();
            log.define(asset.getAsset(), new DefineAsset(asset));
            turn.await(() -> definitions.asset(asset.getAsset()).filter(asset::equals).isPresent());
            return asset;
        });
    }

    /**
     * Defines a market: for its book, which may refuse it, and after that for every partition of accounts.
     *
     * <p>A market that is to take orders, and did not before, is locked until the accounts' partitions have it. So whoever sees an open
     * market can send orders to it, and finds them behind the definition.
     *
     * @param wanted reads and checks the definition, when its turn has come
     * @throws ApiException if the log or the book did not take it in time; then the accounts do not know a market that its book refused
     */
    public MarketDefinition defineMarket(Supplier<MarketDefinition> wanted) {
        return turn.take(() -> {
            MarketDefinition market = wanted.get();
            boolean opens = takesOrders(market) && definitions.market(market.getMarket()).filter(Operations::takesOrders).isEmpty();
            defineBook(opens ? MarketDefinition.newBuilder(market).setState(MarketState.LOCKED).build() : market);
            log.define(market.getMarket(), new DefineMarket(market));
            if (opens) {
                defineBook(market);
            }
            return market;
        });
    }

    private void defineBook(MarketDefinition market) {
        log.write(new BookCommand(market.getMarket(), market.getPartition(), new DefineMarket(market)));
        // While a circuit breaker has the market in an auction, that is what the definition shows.
        MarketDefinition interrupted = DefinitionCodec.shown(market, Phase.AUCTION);
        turn.await(() -> definitions.market(market.getMarket())
                .filter(shown -> shown.equals(market) || shown.equals(interrupted))
                .isPresent());
    }

    /** Cancels the orders of an account, or those of a market or side, as its owner would. */
    public void cancelOrdersOf(String account, @Nullable String market, @Nullable Side side) {
        log.write(account, new CancelOrders(market, side));
    }

    /** Cancels everybody's orders in a market, or those of a side. */
    public void cancelAll(MarketDefinition market, @Nullable Side side) {
        log.write(new BookCommand(market.getMarket(), market.getPartition(), new CancelAllInBook(null, side)));
    }

    private static boolean takesOrders(MarketDefinition market) {
        return DefinitionCodec.market(market).acceptsOrders();
    }
}
