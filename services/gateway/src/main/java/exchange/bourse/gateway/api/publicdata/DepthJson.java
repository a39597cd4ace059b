package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.Level;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** The levels of a book as clients see them: pairs of price and quantity, best first. */
@Schema(name = "Depth")
record DepthJson(@JsonProperty("timestamp") long timestamp, @JsonProperty("sequence") long sequence,
        @JsonProperty("asks") List<List<String>> asks, @JsonProperty("bids") List<List<String>> bids) {

    static DepthJson of(Depth depth, Instant now) {
        return new DepthJson(now.getEpochSecond(), depth.sequence(), levels(depth.asks()), levels(depth.bids()));
    }

    private static List<List<String>> levels(List<Level> levels) {
        return levels.stream().map(level -> List.of(Decimals.text(level.price()), Decimals.text(level.quantity()))).toList();
    }
}
