package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.report.Check;
import exchange.bourse.platform.replay.report.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Compares the k-lines that the gateway shows with those of the trades as they should be, and gives its view a moment to catch up.
 *
 * @param client the connection
 * @param market the market
 */
record KlineCheck(GatewayClient client, String market) {

    private static final String TITLE = "k-lines";
    private static final Duration VIEW_TIME = Duration.ofSeconds(30);
    private static final int OK = 200;

    /** Compares, if only the replay traded. */
    Check check(List<PlayedTrade> played, TradesSeen seen) {
        if (seen.foreign() > 0) {
            return Check.impossible(TITLE, "others traded in %s meanwhile, %,d times".formatted(market, seen.foreign()));
        }
        if (seen.own().isEmpty() || seen.own().size() != played.size()) {
            return Check.impossible(TITLE, "the trades are not those of the tape");
        }
        KlineSeries expected = KlineSeries.of(seen.asTheyShouldBe(played));
        return Waiting.forCheck(VIEW_TIME, () -> expected.compare(shown(expected)));
    }

    private List<Kline> shown(KlineSeries expected) {
        String path = "public/markets/%s/k-line?period=1&time_from=%d&time_to=%d".formatted(market, expected.firstS(),
                expected.lastS() + Kline.WINDOW_S - 1);
        return StreamSupport.stream(client.get(path).body(OK).spliterator(), false).map(Kline::of).toList();
    }
}
