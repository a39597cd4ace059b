package exchange.bourse.platform.replay.demo;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketChoice;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.tape.TapeRow;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How a market comes to life: with members of its own, and at a place of its own in the recording, so that no two markets move alike.
 *
 * @param exchange where
 * @param tape the recording
 * @param market the market's id
 * @param number which of the markets it is, from 0
 * @param speed how many times faster than the recording
 * @param seed of what the members do
 */
record MarketOpening(Exchange exchange, List<TapeRow> tape, String market, int number, int speed, long seed) {

    /** Members beyond those of a swarm. */
    private static final int FIRST_MEMBER = 901;
    /** The recording is cut into so many pieces, and each market begins with another. */
    private static final int PIECES = 4;
    private static final Map<String, BigDecimal> PRICES = Map.of("btcusd", BigDecimal.valueOf(64_000), "ethusd", BigDecimal.valueOf(3_100),
            "ethbtc", new BigDecimal("0.0485"));
    private static final BigDecimal OTHER_PRICE = BigDecimal.valueOf(100);
    private static final Map<String, BigDecimal> VOLUMES = Map.of("btc", new BigDecimal("0.2"), "eth", BigDecimal.valueOf(3));

    /**
     * Connects the members, and finds out where the market is.
     *
     * @throws exchange.bourse.platform.replay.report.ReplayStoppedException if the market is not open for trading, or nobody answers
     */
    LivingMarket open() {
        GatewayClient operator = new GatewayClient(exchange.gateway(), exchange.toolsToken());
        GatewayClient maker = member(FIRST_MEMBER + 2 * number);
        GatewayClient taker = member(FIRST_MEMBER + 2 * number + 1);
        MarketRules rules = new MarketChoice(operator, new TopicReader(exchange.bootstrapServers(), exchange.registry()), _ -> {})
                .open(market);
        int origin = number % PIECES * tape.size() / PIECES;
        Course course = new Course(tape, PRICES.getOrDefault(market, OTHER_PRICE), origin, last(operator));
        Quotes quotes = new Quotes(rules, course.price(), VOLUMES.getOrDefault(rules.base(), BigDecimal.ONE),
                new SplittableRandom(seed + number));
        return new LivingMarket(rules, course, speed, quotes, operator, maker, taker);
    }

    private GatewayClient member(int member) {
        return new GatewayClient(exchange.gateways(member), exchange.memberTokens().apply(member));
    }

    private BigDecimal last(GatewayClient client) {
        return new BigDecimal(client.get("public/markets/" + market + "/tickers").body().path("ticker").path("last").asText("0"));
    }
}
