package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Logins;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The machine client's access token, fresh whenever it is asked for. The secrets are read with the first question, since before the first
 * start there are none.
 */
final class ToolsToken implements Supplier<String> {

    private final Local local;
    private @Nullable Logins logins;

    ToolsToken(Local local) {
        this.local = local;
    }

    @Override
    public synchronized String get() {
        if (logins == null) {
            logins = local.logins();
        }
        try {
            return logins.toolsToken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }
}
