package exchange.bourse.gateway.api.market;

import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.ledger.Wishes;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads how an order wants to be treated. Peatio has none of these fields; an order without them is what it would be there. */
final class WishesReader {

    private static final Map<String, TimeInForce> TIMES_IN_FORCE = Words.of(TimeInForce.values());
    private static final Map<String, SelfTradePrevention> PREVENTIONS = Words.of(SelfTradePrevention.values());

    private WishesReader() {
    }

    /** The wishes in a request; whether they agree with each other is for the domain to say. */
    static Wishes read(ParamReader reader, Trigger trigger) {
        Instant expiresAt = reader.time("expires_at", ErrorCode.ORDER_INVALID_EXPIRES_AT);
        TimeInForce timeInForce = reader.choice("time_in_force", TIMES_IN_FORCE, ErrorCode.ORDER_INVALID_TIME_IN_FORCE);
        TimeInForce defaultTime = expiresAt == null ? TimeInForce.GTC : TimeInForce.GTD;
        BigDecimal display = reader.positive("display_volume", ErrorCode.ORDER_NON_DECIMAL_DISPLAY_VOLUME,
                ErrorCode.ORDER_NON_POSITIVE_DISPLAY_VOLUME);
        Boolean postOnly = reader.choice("post_only", Words.TRUTHS, ErrorCode.ORDER_INVALID_POST_ONLY);
        SelfTradePrevention prevention = reader.choice("self_trade_prevention", PREVENTIONS, ErrorCode.ORDER_INVALID_SELF_TRADE_PREVENTION);
        return new Wishes(Objects.requireNonNullElse(timeInForce, defaultTime), expiresAt == null ? 0 : expiresAt.toEpochMilli(), trigger,
                stopPrice(reader, trigger), display, Boolean.TRUE.equals(postOnly),
                Objects.requireNonNullElse(prevention, SelfTradePrevention.NONE));
    }

    private static @Nullable BigDecimal stopPrice(ParamReader reader, Trigger trigger) {
        return trigger == Trigger.NONE
                ? reader.positive("stop_price", ErrorCode.ORDER_NON_DECIMAL_STOP_PRICE, ErrorCode.ORDER_NON_POSITIVE_STOP_PRICE)
                : reader.requiredPositive("stop_price", ErrorCode.ORDER_MISSING_STOP_PRICE, ErrorCode.ORDER_NON_DECIMAL_STOP_PRICE,
                        ErrorCode.ORDER_NON_POSITIVE_STOP_PRICE);
    }
}
