package exchange.bourse.gateway.api.market;

import exchange.bourse.events.OrderType;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.OrderRequest;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a new order from a request. */
final class OrderReader {

    private OrderReader() {
    }

    /**
     * The order that a client wants.
     *
     * @throws ApiException with everything that is wrong
     */
    static OrderRequest read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String market = reader.required("market", ErrorCode.ORDER_MISSING_MARKET);
        reader.required("side", ErrorCode.ORDER_MISSING_SIDE);
        Side side = reader.choice("side", Words.SIDES, ErrorCode.ORDER_INVALID_SIDE);
        OrderType type = reader.has("ord_type")
                ? reader.choice("ord_type", Words.ORDER_TYPES, ErrorCode.ORDER_INVALID_TYPE)
                : OrderType.LIMIT;
        BigDecimal volume = positive(reader, "volume", ErrorCode.ORDER_MISSING_VOLUME, ErrorCode.ORDER_NON_DECIMAL_VOLUME,
                ErrorCode.ORDER_NON_POSITIVE_VOLUME);
        BigDecimal price = type == OrderType.LIMIT
                ? positive(reader, "price", ErrorCode.ORDER_MISSING_PRICE, ErrorCode.ORDER_NON_DECIMAL_PRICE,
                        ErrorCode.ORDER_NON_POSITIVE_PRICE)
                : null;
        if (type == OrderType.MARKET && reader.has("price")) {
            reader.problem(ErrorCode.ORDER_MARKET_PRICE);
        }
        if (type == null && reader.fine()) {
            reader.problem(ErrorCode.ORDER_INVALID_TYPE);
        }
        reader.finish();
        if (side == null || type == null || volume == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        return new OrderRequest(market, side, type, price, volume);
    }

    private static @Nullable BigDecimal positive(ParamReader reader, String name, ErrorCode missing, ErrorCode nonDecimal,
            ErrorCode nonPositive) {
        if (reader.required(name, missing).isEmpty()) {
            return null;
        }
        BigDecimal decimal = reader.decimal(name, nonDecimal);
        if (decimal != null && decimal.signum() <= 0) {
            reader.problem(nonPositive);
        }
        return decimal;
    }
}
