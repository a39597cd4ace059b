package exchange.bourse.market;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the table of withdrawal limits, in the platform currency.
 *
 * @param id id of the entry
 * @param level the level of members it is for; null for any
 * @param group the group of members it is for; null for any
 * @param dayMax the most in 24 hours; zero for no limit
 * @param monthMax the most in 30 days; zero for no limit
 */
public record WithdrawLimit(long id, @Nullable Integer level, @Nullable String group, BigDecimal dayMax, BigDecimal monthMax) {

    /** The entry that wins is the greatest: the most specific by Peatio 2.6's weights, ten for the level and one for the group. */
    public static final Comparator<WithdrawLimit> PRECEDENCE = Comparator.comparingInt(WithdrawLimit::weight)
            .thenComparing(Comparator.comparingLong(WithdrawLimit::id).reversed());

    private static final int LEVEL_WEIGHT = 10;
    private static final int GROUP_WEIGHT = 1;

    /** Checks the group, and that no limit is negative. */
    public WithdrawLimit {
        if ((group != null && !Member.isGroup(group)) || dayMax.signum() < 0 || monthMax.signum() < 0) {
            throw new IllegalArgumentException("limits of %s and %s for group %s".formatted(dayMax, monthMax, group));
        }
    }

    /** Whether it is for a member. */
    public boolean isFor(Member member) {
        return (level == null || level == member.level()) && (group == null || group.equals(member.group()));
    }

    private int weight() {
        return (level == null ? 0 : LEVEL_WEIGHT) + (group == null ? 0 : GROUP_WEIGHT);
    }
}
