package exchange.bourse.gateway.commands;

import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.views.AccountViews;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Looks whether an account can pay. The view trails the ledger, so a balance that seems too small is given a moment; one that seems enough
 * proves nothing, for the ledger decides.
 */
@Component
final class Funds {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final AccountViews accounts;
    private final Duration wait;

    Funds(AccountViews accounts, BourseSettings settings) {
        this.accounts = accounts;
        this.wait = settings.gateway().balanceWait();
    }

    /** What an account has of an asset, once it is at least so much, or else after the wait. */
    BigDecimal available(String account, String asset, BigDecimal wanted) {
        long deadlineNs = System.nanoTime() + wait.toNanos();
        BigDecimal available = accounts.balance(account, asset).available();
        while (available.compareTo(wanted) < 0 && System.nanoTime() < deadlineNs && Pause.of(LOOK_EVERY)) {
            available = accounts.balance(account, asset).available();
        }
        return available;
    }
}
