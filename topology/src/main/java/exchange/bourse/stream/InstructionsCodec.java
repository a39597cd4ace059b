package exchange.bourse.stream;

import exchange.bourse.events.Instructions;
import exchange.bourse.ledger.Wishes;
import exchange.bourse.market.Market;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import exchange.bourse.money.Decimals;
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
        if (instructions.equals(exchange.bourse.market.Instructions.PLAIN)) {
            return null;
        }
        return Instructions.newBuilder()
                .setTimeInForce(timeInForce(instructions.timeInForce()))
                .setExpiresAt(instructions.expiresAtMs() == 0 ? null : Instant.ofEpochMilli(instructions.expiresAtMs()))
                .setTrigger(trigger(instructions.trigger()))
                .setStopPrice(instructions.stopPriceUnits() == 0
                        ? null
                        : Decimals.toEvent(instructions.stopPriceUnits(), market.scales().price()))
                .setDisplayQuantity(
                        instructions.displayUnits() == 0 ? null : Decimals.toEvent(instructions.displayUnits(), market.scales().base()))
                .setPostOnly(instructions.postOnly())
                .setSelfTradePrevention(selfTrade(instructions.selfTrade()))
                .build();
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
