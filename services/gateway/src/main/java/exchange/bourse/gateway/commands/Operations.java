package exchange.bourse.gateway.commands;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Takes in what operators define and book. Definitions are waited for, within a bound, so that an operator can go on with what needs them.
 */
@Component
public class Operations {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final CommandLog log;
    private final Definitions definitions;
    private final Duration wait;

    Operations(CommandLog log, Definitions definitions, BourseSettings settings) {
        this.log = log;
        this.definitions = definitions;
        this.wait = settings.gateway().definitionWait();
    }

    /** Defines an asset, for every partition of accounts. */
    public void define(AssetDefinition asset) {
        log.writeEverywhere(asset.getAsset(), new AccountCommand(UUID.randomUUID().toString(), "", new DefineAsset(asset)));
        await(() -> definitions.asset(asset.getAsset()).filter(asset::equals).isPresent());
    }

    /** Defines a market: first for its book, so that no order can be there before it, then for every partition of accounts. */
    public void define(MarketDefinition market) {
        DefineMarket command = new DefineMarket(market);
        log.write(new BookCommand(market.getMarket(), market.getPartition(), command));
        log.writeEverywhere(market.getMarket(), new AccountCommand(UUID.randomUUID().toString(), "", command));
        await(() -> definitions.market(market.getMarket()).filter(market::equals).isPresent());
    }

    /** Books a deposit; a second one with the same id changes nothing. */
    public void deposit(String depositId, String account, String asset, BigDecimal amount) {
        log.write(List.of(new AccountCommand(depositId, account, new Deposit(depositId, asset, Amounts.event(amount)))));
    }

    private void await(BooleanSupplier inForce) {
        long deadlineNs = System.nanoTime() + wait.toNanos();
        try {
            while (!inForce.getAsBoolean() && System.nanoTime() < deadlineNs) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
