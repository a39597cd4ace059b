package exchange.bourse.market;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member as operators define it.
 *
 * @param account the member's account
 * @param group group, for fees and limits
 * @param level how well the exchange knows the member, from 0
 * @param frozen whether the member may only cancel and receive
 * @param referrer account of who brought the member; null for nobody
 */
public record Member(String account, String group, int level, boolean frozen, @Nullable String referrer) {

    /** The group of a member whom nobody has put into another (Peatio 2.6). */
    public static final String DEFAULT_GROUP = "vip-0";

    private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");
    /** Stands for every group where a rule is written down. */
    private static final String ANY = "any";

    /** Checks that the group is one, and that nobody refers themselves. */
    public Member {
        if (account.isEmpty() || !isGroup(group) || level < 0 || account.equals(referrer)) {
            throw new IllegalArgumentException(
                    "member %s of group %s and level %d, referred by %s".formatted(account, group, level, referrer));
        }
    }

    /** A member whom nobody has defined. */
    public static Member undefined(String account) {
        return new Member(account, DEFAULT_GROUP, 0, false, null);
    }

    /** Whether a text can name a group. */
    public static boolean isGroup(String text) {
        return GROUP.matcher(text).matches() && !text.equals(ANY);
    }
}
