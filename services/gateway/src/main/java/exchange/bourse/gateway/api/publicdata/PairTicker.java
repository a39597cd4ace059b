package exchange.bourse.gateway.api.publicdata;

import org.jspecify.annotations.Nullable;

/**
 * What a pair's market did in the last 24 hours, and what its book offers now.
 *
 * @param pair the pair
 * @param last price of the last trade; 0.0 if there never was one
 * @param high highest price; 0.0 without trades
 * @param low lowest price; 0.0 without trades
 * @param baseVolume how much of the base was traded
 * @param quoteVolume how much of the quote was traded
 * @param changePercent how far the price moved, in percent, such as {@code -1.25}
 * @param bid the highest price that is bid; null if none is
 * @param ask the lowest price that is asked; null if none is
 */
public record PairTicker(Pair pair, String last, String high, String low, String baseVolume, String quoteVolume, String changePercent,
        @Nullable String bid, @Nullable String ask) {

    static PairTicker of(Pair pair, TickerJson.Entry ticker, DepthJson best) {
        String percent = ticker.priceChangePercent();
        String unsigned = percent.startsWith("+") ? percent.substring(1) : percent;
        return new PairTicker(pair, ticker.last(), ticker.high(), ticker.low(), ticker.amount(), ticker.volume(),
                unsigned.substring(0, unsigned.length() - 1), best.bids().isEmpty() ? null : best.bids().getFirst().getFirst(),
                best.asks().isEmpty() ? null : best.asks().getFirst().getFirst());
    }
}
