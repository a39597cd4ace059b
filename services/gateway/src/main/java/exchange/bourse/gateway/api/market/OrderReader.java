package exchange.bourse.gateway.api.market;

import exchange.bourse.events.OrderType;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.OrderRequest;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.views.OrderName;
import exchange.bourse.ledger.Wishes;
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
        OrderKind kind = kind(reader);
        OrderType type = kind.type();
        BigDecimal quoteAmount = reader.positive("quote_amount", ErrorCode.ORDER_NON_DECIMAL_QUOTE_AMOUNT,
                ErrorCode.ORDER_NON_POSITIVE_QUOTE_AMOUNT);
        BigDecimal volume = volume(reader, type == OrderType.MARKET && side == Side.BUY);
        BigDecimal price = price(reader, type);
        String clientOrderId = clientOrderId(reader);
        Wishes wishes = WishesReader.read(reader, kind.trigger());
        reader.finish();
        if (side == null) {
            throw new IllegalStateException("a value is missing without a problem");
        }
        return new OrderRequest(market, side, type, price, volume, quoteAmount, clientOrderId, wishes);
    }

    private static OrderKind kind(ParamReader reader) {
        if (!reader.has("ord_type")) {
            return OrderKind.LIMIT;
        }
        reader.required("ord_type", ErrorCode.ORDER_INVALID_TYPE);
        OrderKind kind = reader.choice("ord_type", OrderKind.WORDS, ErrorCode.ORDER_INVALID_TYPE);
        return kind == null ? OrderKind.LIMIT : kind;
    }

    /** A market buy may be sized by what it spends instead. */
    private static @Nullable BigDecimal volume(ParamReader reader, boolean maySpend) {
        return maySpend && reader.has("quote_amount")
                ? reader.positive("volume", ErrorCode.ORDER_NON_DECIMAL_VOLUME, ErrorCode.ORDER_NON_POSITIVE_VOLUME)
                : reader.requiredPositive("volume", ErrorCode.ORDER_MISSING_VOLUME, ErrorCode.ORDER_NON_DECIMAL_VOLUME,
                        ErrorCode.ORDER_NON_POSITIVE_VOLUME);
    }

    private static @Nullable BigDecimal price(ParamReader reader, OrderType type) {
        return switch (type) {
            case LIMIT -> reader.requiredPositive("price", ErrorCode.ORDER_MISSING_PRICE, ErrorCode.ORDER_NON_DECIMAL_PRICE,
                    ErrorCode.ORDER_NON_POSITIVE_PRICE);
            case MARKET -> {
                if (reader.has("price")) {
                    reader.problem(ErrorCode.ORDER_MARKET_PRICE);
                }
                yield null;
            }
        };
    }

    private static @Nullable String clientOrderId(ParamReader reader) {
        String id = reader.text("client_order_id");
        if (reader.has("client_order_id") && (id == null || !OrderName.CLIENT_ORDER_ID.matcher(id).matches())) {
            reader.problem(ErrorCode.ORDER_INVALID_CLIENT_ORDER_ID);
        }
        return id;
    }
}
