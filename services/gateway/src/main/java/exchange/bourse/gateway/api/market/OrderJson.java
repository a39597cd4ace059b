package exchange.bourse.gateway.api.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import exchange.bourse.events.Execution;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as clients see it: what Peatio shows, and after that what Peatio does not have. */
@Schema(name = "Order")
public record OrderJson(@JsonProperty("id") long id, @JsonProperty("uuid") String uuid, @JsonProperty("side") String side,
        @JsonProperty("ord_type") String ordType, @JsonProperty("price") @Nullable String price, @JsonProperty("avg_price") String avgPrice,
        @JsonProperty("state") String state, @JsonProperty("market") String market, @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt, @JsonProperty("origin_volume") String originVolume,
        @JsonProperty("remaining_volume") String remainingVolume, @JsonProperty("executed_volume") String executedVolume,
        @JsonProperty("maker_fee") String makerFee, @JsonProperty("taker_fee") String takerFee,
        @JsonProperty("trades_count") int tradesCount, @JsonUnwrapped WishesJson wishes,
        @JsonProperty("trades") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TradeJson> trades) {

    /** An order in a list. */
    public static OrderJson of(OrderEvent order, int pricePrecision) {
        return of(order, pricePrecision, null);
    }

    /** An order with its fills. */
    static OrderJson withTrades(OrderEvent order, int pricePrecision, List<Execution> fills) {
        return of(order, pricePrecision, fills.stream().map(TradeJson::of).toList());
    }

    private static OrderJson of(OrderEvent order, int pricePrecision, @Nullable List<TradeJson> trades) {
        BigDecimal executed = order.getQuantity().subtract(order.getRemainingQuantity());
        return new OrderJson(order.getOrderId(), order.getOrderUuid(), Words.word(order.getSide()), Words.word(OrderKind.of(order)),
                order.getPrice() == null ? null : Decimals.text(order.getPrice()),
                Decimals.text(average(order.getExecutedTotal(), executed, pricePrecision)), Words.word(order.getState()), order.getMarket(),
                Times.iso(order.getCreatedAt()), Times.iso(order.getUpdatedAt()), Decimals.text(order.getQuantity()),
                Decimals.text(order.getRemainingQuantity()), Decimals.text(executed), Decimals.text(order.getMakerFee()),
                Decimals.text(order.getTakerFee()), order.getTradesCount(), WishesJson.of(order), trades);
    }

    private static BigDecimal average(BigDecimal total, BigDecimal executed, int pricePrecision) {
        return executed.signum() == 0 ? BigDecimal.ZERO : total.divide(executed, pricePrecision, RoundingMode.DOWN);
    }
}
