package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.report.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The k-lines of consecutive minutes, none left out.
 *
 * @param klines the windows in order; at least one
 */
record KlineSeries(List<Kline> klines) {

    /**
     * Computes the k-lines from the window of the first trade to that of the last.
     *
     * @param trades in the market's order, with times that never go back; at least one
     */
    static KlineSeries of(List<StampedTrade> trades) {
        List<Kline> klines = new ArrayList<>(List.of(Kline.of(trades.getFirst())));
        for (StampedTrade trade : trades.subList(1, trades.size())) {
            long windowS = Kline.windowS(trade.time().getEpochSecond());
            while (klines.getLast().openTimeS() + Kline.WINDOW_S < windowS) {
                klines.add(klines.getLast().emptyNext());
            }
            if (klines.getLast().openTimeS() < windowS) {
                klines.add(Kline.of(trade));
            } else {
                klines.set(klines.size() - 1, klines.getLast().plus(trade));
            }
        }
        return new KlineSeries(List.copyOf(klines));
    }

    /** Begin of the first window, in seconds of the epoch. */
    long firstS() {
        return klines.getFirst().openTimeS();
    }

    /** Begin of the last window, in seconds of the epoch. */
    long lastS() {
        return klines.getLast().openTimeS();
    }

    /** Compares what the exchange shows with this: exactly these windows, equal in every number. */
    Check compare(List<Kline> shown) {
        Map<Long, Kline> byWindow = shown.stream()
                .collect(Collectors.toMap(Kline::openTimeS, Function.identity(), (first, second) -> second));
        List<String> contradictions = new ArrayList<>();
        if (byWindow.size() != shown.size()) {
            contradictions.add("a window is shown twice");
        }
        if (byWindow.keySet().stream().anyMatch(windowS -> windowS < firstS() || windowS > lastS() || windowS % Kline.WINDOW_S != 0)) {
            contradictions.add("a window is shown that was not asked for");
        }
        for (Kline expected : klines) {
            Kline found = byWindow.get(expected.openTimeS());
            if (found == null || !found.sameAs(expected)) {
                contradictions.add("expected %s, shown %s".formatted(expected, found == null ? "nothing" : found));
            }
        }
        return Check.of("k-lines",
                "%,d windows of 1 minute, those of the replay's execution, not of the recording; open, high, low, close, volume"
                        .formatted(klines.size()),
                contradictions);
    }
}
