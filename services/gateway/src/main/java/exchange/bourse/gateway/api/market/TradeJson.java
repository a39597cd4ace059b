package exchange.bourse.gateway.api.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.Execution;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;

/** A fill as its account sees it. */
@Schema(name = "Trade")
public record TradeJson(@JsonProperty("id") long id, @JsonProperty("price") String price, @JsonProperty("amount") String amount,
        @JsonProperty("total") String total, @JsonProperty("fee_currency") String feeCurrency, @JsonProperty("fee") String fee,
        @JsonProperty("fee_amount") String feeAmount, @JsonProperty("market") String market, @JsonProperty("created_at") String createdAt,
        @JsonProperty("taker_type") String takerType, @JsonProperty("side") String side, @JsonProperty("order_id") long orderId) {

    /** The fill of an event. */
    public static TradeJson of(Execution fill) {
        return new TradeJson(fill.getTradeId(), Decimals.text(fill.getPrice()), Decimals.text(fill.getQuantity()),
                Decimals.text(fill.getTotal()), fill.getFeeAsset(), Decimals.text(fill.getFeeRate()), Decimals.text(fill.getFeeAmount()),
                fill.getMarket(), Times.iso(fill.getTime()), Words.word(takerSide(fill)), Words.word(fill.getSide()), fill.getOrderId());
    }

    private static Side takerSide(Execution fill) {
        return switch (fill.getRole()) {
            case TAKER -> fill.getSide();
            case MAKER -> fill.getSide() == Side.BUY ? Side.SELL : Side.BUY;
        };
    }
}
