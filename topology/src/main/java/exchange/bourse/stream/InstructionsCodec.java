package exchange.bourse.stream;

import exchange.bourse.events.Instructions;
import exchange.bourse.ledger.Wishes;
import exchange.bourse.market.Market;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Between the instructions of events and those of the domain. An order that asks for nothing carries none. */
public final class InstructionsCodec {

    private InstructionsCodec() {
    }

    /** The domain's wishes, in decimals. */
    public static Wishes wishes(@Nullable Instructions instructions) {
        if (instructions == null) {
            return Wishes.NONE;
        }
        Instant expiresAt = instructions.getExpiresAt();
        return new Wishes(SameName.of(TimeInForce.class, instructions.getTimeInForce()), expiresAt == null ? 0 : expiresAt.toEpochMilli(),
                SameName.of(Trigger.class, instructions.getTrigger()), instructions.getStopPrice(), instructions.getDisplayQuantity(),
                instructions.getPostOnly(), SameName.of(SelfTradePrevention.class, instructions.getSelfTradePrevention()));
    }

    /** The event's instructions. */
    public static @Nullable Instructions encode(exchange.bourse.market.Instructions instructions, Market market) {
        return encode(new Wishes(instructions.timeInForce(), instructions.expiresAtMs(), instructions.trigger(),
                decimal(instructions.stopPriceUnits(), market.scales().price()),
                decimal(instructions.displayUnits(), market.scales().base()), instructions.postOnly(), instructions.selfTrade()));
    }

    /** The event's instructions for wishes in decimals, which may have at most the digits of an event. */
    public static @Nullable Instructions encode(Wishes wishes) {
        if (wishes.equals(Wishes.NONE)) {
            return null;
        }
        return Instructions.newBuilder()
                .setTimeInForce(SameName.of(exchange.bourse.events.TimeInForce.class, wishes.timeInForce()))
                .setExpiresAt(wishes.expiresAtMs() == 0 ? null : Instant.ofEpochMilli(wishes.expiresAtMs()))
                .setTrigger(SameName.of(exchange.bourse.events.Trigger.class, wishes.trigger()))
                .setStopPrice(event(wishes.stopPrice()))
                .setDisplayQuantity(event(wishes.displayQuantity()))
                .setPostOnly(wishes.postOnly())
                .setSelfTradePrevention(SameName.of(exchange.bourse.events.SelfTradePrevention.class, wishes.selfTrade()))
                .build();
    }

    private static @Nullable BigDecimal event(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.setScale(Decimals.EVENT_SCALE);
    }

    private static @Nullable BigDecimal decimal(long units, int scale) {
        return units == 0 ? null : Decimals.toEvent(units, scale);
    }
}
