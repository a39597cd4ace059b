package exchange.bourse.gateway.api.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Times;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.ledger.Wishes;
import exchange.bourse.stream.InstructionsCodec;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an order shows that Peatio does not have: how it wants to be treated, and why it is as it is.
 *
 * @param reason stable code of why it ended, was rejected, or kept as it was by its last amendment; null otherwise
 * @param revision grows with each change of the order
 * @param amendmentsPending amendments without an answer yet
 */
public record WishesJson(@JsonProperty("client_order_id") @Nullable String clientOrderId, @JsonProperty("time_in_force") String timeInForce,
        @JsonProperty("expires_at") @Nullable String expiresAt, @JsonProperty("stop_price") @Nullable String stopPrice,
        @JsonProperty("post_only") boolean postOnly, @JsonProperty("display_volume") @Nullable String displayVolume,
        @JsonProperty("self_trade_prevention") String selfTradePrevention, @JsonProperty("quote_amount") @Nullable String quoteAmount,
        @JsonProperty("reason") @Nullable String reason, @JsonProperty("revision") int revision,
        @JsonProperty("amendments_pending") int amendmentsPending) {

    static WishesJson of(OrderEvent order) {
        Wishes wishes = InstructionsCodec.wishes(order.getInstructions());
        return new WishesJson(order.getClientOrderId(), Words.word(wishes.timeInForce()),
                wishes.expiresAtMs() == 0 ? null : Times.iso(Instant.ofEpochMilli(wishes.expiresAtMs())), text(wishes.stopPrice()),
                wishes.postOnly(), text(wishes.displayQuantity()), Words.word(wishes.selfTrade()),
                order.getSizedBySpendLimit() ? text(order.getSpendLimit()) : null, order.getReason(), order.getRevision(),
                order.getAmendmentsPending());
    }

    private static @Nullable String text(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Decimals.text(decimal);
    }
}
