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
        return new Wishes(timeInForce(instructions.getTimeInForce()), expiresAt == null ? 0 : expiresAt.toEpochMilli(),
                trigger(instructions.getTrigger()), instructions.getStopPrice(), instructions.getDisplayQuantity(),
                instructions.getPostOnly(), selfTrade(instructions.getSelfTradePrevention()));
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
                .setTimeInForce(timeInForce(wishes.timeInForce()))
                .setExpiresAt(wishes.expiresAtMs() == 0 ? null : Instant.ofEpochMilli(wishes.expiresAtMs()))
                .setTrigger(trigger(wishes.trigger()))
                .setStopPrice(event(wishes.stopPrice()))
                .setDisplayQuantity(event(wishes.displayQuantity()))
                .setPostOnly(wishes.postOnly())
                .setSelfTradePrevention(selfTrade(wishes.selfTrade()))
                .build();
    }

    private static @Nullable BigDecimal event(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.setScale(Decimals.EVENT_SCALE);
    }

    private static @Nullable BigDecimal decimal(long units, int scale) {
        return units == 0 ? null : Decimals.toEvent(units, scale);
    }

    private static TimeInForce timeInForce(exchange.bourse.events.TimeInForce value) {
        return switch (value) {
            case GTC -> TimeInForce.GTC;
            case IOC -> TimeInForce.IOC;
            case FOK -> TimeInForce.FOK;
            case GTD -> TimeInForce.GTD;
        };
    }

    private static exchange.bourse.events.TimeInForce timeInForce(TimeInForce value) {
        return switch (value) {
            case GTC -> exchange.bourse.events.TimeInForce.GTC;
            case IOC -> exchange.bourse.events.TimeInForce.IOC;
            case FOK -> exchange.bourse.events.TimeInForce.FOK;
            case GTD -> exchange.bourse.events.TimeInForce.GTD;
        };
    }

    private static Trigger trigger(exchange.bourse.events.Trigger value) {
        return switch (value) {
            case NONE -> Trigger.NONE;
            case STOP -> Trigger.STOP;
            case TAKE_PROFIT -> Trigger.TAKE_PROFIT;
        };
    }

    private static exchange.bourse.events.Trigger trigger(Trigger value) {
        return switch (value) {
            case NONE -> exchange.bourse.events.Trigger.NONE;
            case STOP -> exchange.bourse.events.Trigger.STOP;
            case TAKE_PROFIT -> exchange.bourse.events.Trigger.TAKE_PROFIT;
        };
    }

    private static SelfTradePrevention selfTrade(exchange.bourse.events.SelfTradePrevention value) {
        return switch (value) {
            case NONE -> SelfTradePrevention.NONE;
            case CANCEL_NEWEST -> SelfTradePrevention.CANCEL_NEWEST;
            case CANCEL_OLDEST -> SelfTradePrevention.CANCEL_OLDEST;
            case CANCEL_BOTH -> SelfTradePrevention.CANCEL_BOTH;
            case DECREMENT -> SelfTradePrevention.DECREMENT;
        };
    }

    private static exchange.bourse.events.SelfTradePrevention selfTrade(SelfTradePrevention value) {
        return switch (value) {
            case NONE -> exchange.bourse.events.SelfTradePrevention.NONE;
            case CANCEL_NEWEST -> exchange.bourse.events.SelfTradePrevention.CANCEL_NEWEST;
            case CANCEL_OLDEST -> exchange.bourse.events.SelfTradePrevention.CANCEL_OLDEST;
            case CANCEL_BOTH -> exchange.bourse.events.SelfTradePrevention.CANCEL_BOTH;
            case DECREMENT -> exchange.bourse.events.SelfTradePrevention.DECREMENT;
        };
    }
}
