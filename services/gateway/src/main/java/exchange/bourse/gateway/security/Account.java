package exchange.bourse.gateway.security;

import java.util.regex.Pattern;

/**
 * The account that a request acts for.
 *
 * @param id the account's id: the subject of its owner's tokens
 */
public record Account(String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}");

    /** Checks the id. */
    public Account {
        if (!isId(id)) {
            throw new IllegalArgumentException("not an account id: " + id);
        }
    }

    /** Whether a text can be the id of an account. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
