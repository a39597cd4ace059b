package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.Trade;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** A trade as everybody sees it; amounts are numbers, and the time is in seconds since 1970. */
@Schema(name = "PublicTrade")
record PublicTradeJson(@JsonProperty("id") long id, @JsonProperty("price") BigDecimal price, @JsonProperty("amount") BigDecimal amount,
        @JsonProperty("total") BigDecimal total, @JsonProperty("market") String market, @JsonProperty("created_at") long createdAt,
        @JsonProperty("taker_type") String takerType) {

    static PublicTradeJson of(Trade trade) {
        return new PublicTradeJson(trade.getTradeId(), Decimals.number(trade.getPrice()), Decimals.number(trade.getQuantity()),
                Decimals.number(trade.getTotal()), trade.getMarket(), trade.getTime().getEpochSecond(), Words.word(trade.getTakerSide()));
    }
}
