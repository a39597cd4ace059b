package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.views.Depth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** The levels of a book as clients see them: pairs of price and quantity, best first. */
@Schema(name = "Depth")
record DepthJson(@JsonProperty("timestamp") long timestamp, @JsonProperty("asks") List<List<String>> asks,
        @JsonProperty("bids") List<List<String>> bids) {

    static DepthJson of(Depth depth, Instant now) {
        return new DepthJson(now.getEpochSecond(), levels(depth.asks()), levels(depth.bids()));
    }

    private static List<List<String>> levels(List<BookUpdate> levels) {
        return levels.stream().map(level -> List.of(Decimals.text(level.getPrice()), Decimals.text(level.getQuantity()))).toList();
    }
}
