package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ErrorCode;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids that clients and operators give to deposits and withdrawals. */
public final class Tids {

    private static final Pattern TID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Tids() {
    }

    /** The one in a request, or a new one that nobody else has. */
    public static String read(ParamReader reader, ErrorCode invalid) {
        String tid = reader.text("tid");
        if (tid != null && !isValid(tid)) {
            reader.problem(invalid);
        }
        return tid == null ? UUID.randomUUID().toString() : tid;
    }

    /** Whether a text can be one. */
    public static boolean isValid(String text) {
        return TID.matcher(text).matches();
    }
}
