package exchange.bourse.platform.replay.gateway;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.Waiting;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds a market with an empty book to play on: the one asked for, or, where others' orders rest, one of the replay's own with the same
 * rules. Among others' orders no comparison could be exact.
 *
 * @param client the connection
 * @param topics where the rules are read
 * @param notice takes a sentence for the person who watches
 */
public record MarketChoice(GatewayClient client, TopicReader topics, Consumer<String> notice) {

    private static final String OWN_SUFFIX = "replay";
    private static final Set<String> TRADING_STATES = Set.of("enabled", "hidden");
    private static final Duration DEFINITION_TIME = Duration.ofSeconds(60);

    /**
     * The rules of a market, whatever rests there.
     *
     * @throws ReplayStoppedException if there is no such market, or it is not open for trading
     */
    public MarketRules open(String wanted) {
        Map<String, MarketRules> defined = defined();
        MarketRules rules = defined.get(wanted);
        if (rules == null || !TRADING_STATES.contains(rules.state())) {
            throw new ReplayStoppedException("no market named %s is open for trading; there are %s".formatted(wanted, defined.keySet()));
        }
        return rules;
    }

    /**
     * Cancels the account's own orders in the market asked for and chooses.
     *
     * @throws ReplayStoppedException if there is no such market, or no empty one
     */
    public MarketRules choose(String wanted) {
        MarketRules rules = open(wanted);
        if (isFree(wanted)) {
            return rules;
        }
        notice.accept("Others' orders rest in %s, so the replay plays on %s, a market of its own with the same rules.".formatted(wanted,
                wanted + OWN_SUFFIX));
        return own(wanted);
    }

    /**
     * A market that nobody trades in but who plays, with the rules of another one. It is made if it is not there.
     *
     * @throws ReplayStoppedException if the other one is not open for trading, or others' orders rest in this one too
     */
    public MarketRules own(String model) {
        MarketRules rules = open(model);
        String own = model + OWN_SUFFIX;
        Map<String, MarketRules> defined = defined();
        if (!defined.containsKey(own)) {
            define(rules, own, defined.size() + 1);
        }
        if (!isFree(own)) {
            throw new ReplayStoppedException("others' orders rest in %s too".formatted(own));
        }
        MarketRules chosen = defined().get(own);
        if (chosen == null) {
            throw new ReplayStoppedException("the definition of %s was not published".formatted(own));
        }
        return chosen;
    }

    private void define(MarketRules rules, String own, int position) {
        client.post("admin/markets/new", rules.definitionFor(own, position)).body(Answer.CREATED);
        Waiting.require(DEFINITION_TIME, "market " + own + " was there",
                () -> client.get("public/markets/" + own + "/depth").status() == Answer.OK && defined().containsKey(own));
    }

    private boolean isFree(String market) {
        OpenOrders orders = new OpenOrders(client, market);
        orders.cancelOwn();
        return orders.bookIsEmpty();
    }

    private Map<String, MarketRules> defined() {
        Map<String, MarketRules> latest = new HashMap<>();
        topics.read(topics.beginning(Topics.MARKETS), event -> {
            MarketRules rules = MarketRules.of(event);
            latest.put(rules.id(), rules);
        });
        return latest;
    }
}
