package exchange.bourse.gateway.commands;

import exchange.bourse.views.AccountViews;
import org.springframework.stereotype.Component;

/** Tells accounts that the exchange has heard of from those that it has not, so that nobody sends money to a slip of the pen. */
@Component
public class KnownAccounts {

    private final AccountViews accounts;

    KnownAccounts(AccountViews accounts) {
        this.accounts = accounts;
    }

    /** Whether an account has, or ever had, anything. */
    public boolean isKnown(String account) {
        return !accounts.balances(account).isEmpty();
    }
}
