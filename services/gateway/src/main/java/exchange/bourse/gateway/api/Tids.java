package exchange.bourse.gateway.api;

import java.util.regex.Pattern;

/** The ids that clients and operators give to deposits and withdrawals. */
public final class Tids {

    private static final Pattern TID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Tids() {
    }

    /** Whether a text can be one. */
    public static boolean isValid(String text) {
        return TID.matcher(text).matches();
    }
}
