package exchange.bourse.views;

import exchange.bourse.events.Execution;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account's fills in a market add up to. It knows the place in the log of the last fill that it counted, in the same value, so that
 * one that is read again is not counted again.
 *
 * @param offset the place of the last fill
 * @param bought base that was received, without fees
 * @param boughtFees fees on that, in base
 * @param boughtValue what was received, at the price of each fill, in quote
 * @param sold base that was given
 * @param soldValue what that brought, fees included, in quote
 * @param earned quote that was received, without fees
 * @param earnedFees fees on that, in quote
 * @param spent quote that was given
 * @param balance base that was bought and is not sold since; what is sold beyond it was not bought here, and its cost is unknown
 * @param balanceValue what that cost, in quote
 */
record MarketPnl(long offset, BigDecimal bought, BigDecimal boughtFees, BigDecimal boughtValue, BigDecimal sold, BigDecimal soldValue,
        BigDecimal earned, BigDecimal earnedFees, BigDecimal spent, BigDecimal balance, BigDecimal balanceValue) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(Decimals.EVENT_SCALE);

    /** No fill. */
    static final MarketPnl NONE = new MarketPnl(-1, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    /** With one more fill, unless it is counted already. */
    MarketPnl with(Execution fill, long fillOffset) {
        if (fillOffset <= offset) {
            return this;
        }
        return switch (fill.getSide()) {
            case BUY -> withBuy(fill, fillOffset);
            case SELL -> withSell(fill, fillOffset);
        };
    }

    private MarketPnl withBuy(Execution fill, long fillOffset) {
        BigDecimal received = fill.getQuantity().subtract(fill.getFeeAmount());
        BigDecimal value = received.multiply(fill.getPrice()).setScale(Decimals.EVENT_SCALE, RoundingMode.DOWN);
        return new MarketPnl(fillOffset, bought.add(received), boughtFees.add(fill.getFeeAmount()), boughtValue.add(value), sold, soldValue,
                earned, earnedFees, spent.add(fill.getTotal()), balance.add(received), balanceValue.add(value));
    }

    private MarketPnl withSell(Execution fill, long fillOffset) {
        BigDecimal ofBalance = fill.getQuantity().min(balance);
        BigDecimal cost = balance.signum() == 0 ? ZERO : ratio(balanceValue.multiply(ofBalance), balance);
        BigDecimal received = fill.getTotal().subtract(fill.getFeeAmount());
        return new MarketPnl(fillOffset, bought, boughtFees, boughtValue, sold.add(fill.getQuantity()), soldValue.add(fill.getTotal()),
                earned.add(received), earnedFees.add(fill.getFeeAmount()), spent, balance.subtract(ofBalance), balanceValue.subtract(cost));
    }

    /** One number per other, with the digits of an event. */
    static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, Decimals.EVENT_SCALE, RoundingMode.DOWN);
    }

    /** Reads what {@link #encoded()} wrote. */
    static MarketPnl decoded(byte[] encoded) {
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        long offset = buffer.getLong();
        List<BigDecimal> numbers = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] unscaled = new byte[buffer.get()];
            buffer.get(unscaled);
            numbers.add(new BigDecimal(new BigInteger(unscaled), Decimals.EVENT_SCALE));
        }
        return new MarketPnl(offset, numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5),
                numbers.get(6), numbers.get(7), numbers.get(8), numbers.get(9));
    }

    /** The offset, and of each number its unscaled value with a byte for its length before it. */
    byte[] encoded() {
        List<byte[]> numbers = List.of(bought, boughtFees, boughtValue, sold, soldValue, earned, earnedFees, spent, balance, balanceValue)
                .stream()
                .map(number -> number.setScale(Decimals.EVENT_SCALE).unscaledValue().toByteArray())
                .toList();
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + numbers.stream().mapToInt(number -> 1 + number.length).sum()).putLong(offset);
        numbers.forEach(number -> buffer.put((byte) number.length).put(number));
        return buffer.array();
    }
}
