package exchange.bourse.ledger;

import exchange.bourse.market.Member;
import exchange.bourse.market.WithdrawLimit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much members may withdraw in 24 hours, and in a month, which has 30 days. A withdrawal counts from when it is asked for, with its fee and
 * at the price of then; one that was cancelled, rejected or could not be sent does not count (Peatio 2.6: the sums are over the states that
 * succeed or may yet).
 */
final class WithdrawLimits {

    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long MONTH_MS = Duration.ofDays(30).toMillis();
    private static final int VALUE_SCALE = 18;
    /** The largest value that is stored; it is above every limit. */
    private static final BigDecimal VALUE_MAX = BigDecimal.TEN.pow(20).subtract(BigDecimal.ONE);

    private final HouseState house;

    WithdrawLimits(HouseState house) {
        this.house = house;
    }

    /** Whether a withdrawal, with its fee, is within the limits of its account. */
    boolean allow(KnownWithdrawal withdrawal, long nowMs) {
        if (house.withdrawLimits().isEmpty()) {
            return true;
        }
        Member member = house.member(withdrawal.account());
        List<CountedWithdrawal> counted = house.withdrawals(withdrawal.account());
        BigDecimal value = value(withdrawal);
        return house.withdrawLimits()
                .stream()
                .filter(limit -> limit.isFor(member))
                .max(WithdrawLimit.PRECEDENCE)
                .map(limit -> isWithin(limit.dayMax(), sum(counted, nowMs - DAY_MS).add(value))
                        && isWithin(limit.monthMax(), sum(counted, nowMs - MONTH_MS).add(value)))
                .orElse(true);
    }

    /** Counts a withdrawal that was taken, and forgets those that do not count any more. */
    void count(KnownWithdrawal withdrawal, long nowMs) {
        List<CountedWithdrawal> counted = new ArrayList<>(house.withdrawals(withdrawal.account()));
        counted.removeIf(each -> each.timeMs() <= nowMs - MONTH_MS);
        counted.add(new CountedWithdrawal(withdrawal.id(), nowMs, value(withdrawal)));
        house.putWithdrawals(withdrawal.account(), counted);
    }

    /** Gives the allowance of a withdrawal back. */
    void giveBack(KnownWithdrawal withdrawal) {
        List<CountedWithdrawal> counted = new ArrayList<>(house.withdrawals(withdrawal.account()));
        if (counted.removeIf(each -> each.id().equals(withdrawal.id()))) {
            house.putWithdrawals(withdrawal.account(), counted);
        }
    }

    private BigDecimal value(KnownWithdrawal withdrawal) {
        return house.assetRules(withdrawal.asset().id())
                .price()
                .multiply(BigDecimal.valueOf(withdrawal.totalUnits(), withdrawal.asset().scale()))
                .setScale(VALUE_SCALE, RoundingMode.UP)
                .min(VALUE_MAX);
    }

    private static BigDecimal sum(List<CountedWithdrawal> counted, long afterMs) {
        return counted.stream()
                .filter(each -> each.timeMs() > afterMs)
                .map(CountedWithdrawal::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isWithin(BigDecimal max, BigDecimal sum) {
        return max.signum() == 0 || sum.compareTo(max) <= 0;
    }
}
