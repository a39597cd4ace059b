package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.Level;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** The levels of a book in the form in which Peatio shows orders. */
@Schema(name = "OrderBook")
record OrderBookJson(@JsonProperty("sequence") long sequence, @JsonProperty("asks") List<Entry> asks,
        @JsonProperty("bids") List<Entry> bids) {

    /** A price level, with those fields of an order that it has; all its quantity is as if nothing had been filled of it. */
    @Schema(name = "OrderBookEntry")
    record Entry(@JsonProperty("side") String side, @JsonProperty("ord_type") String ordType, @JsonProperty("price") String price,
            @JsonProperty("state") String state, @JsonProperty("market") String market, @JsonProperty("origin_volume") String originVolume,
            @JsonProperty("remaining_volume") String remainingVolume, @JsonProperty("executed_volume") String executedVolume) {}

    static OrderBookJson of(String market, Depth depth, int asksLimit, int bidsLimit) {
        return new OrderBookJson(depth.sequence(), entries(market, Side.SELL, depth.asks(), asksLimit),
                entries(market, Side.BUY, depth.bids(), bidsLimit));
    }

    private static List<Entry> entries(String market, Side side, List<Level> levels, int limit) {
        return levels.stream().limit(limit).map(level -> entry(market, side, level)).toList();
    }

    private static Entry entry(String market, Side side, Level level) {
        String volume = Decimals.text(level.quantity());
        return new Entry(Words.word(side), "limit", Decimals.text(level.price()), "wait", market, volume, volume,
                Decimals.text(BigDecimal.ZERO));
    }
}
