package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Deposits;
import exchange.bourse.platform.local.stack.Logins;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Gives somebody something to trade with. */
@Command(name = "fund", description = "Deposit an amount for a user. Prints the accepted deposit; the balance follows at once.")
final class FundCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "USER", description = "trader1, trader2, trader3, admin, or " + Logins.TOOLS + ".")
    private String user = "";

    @Parameters(index = "1", paramLabel = "ASSET", description = "usd, btc or eth.")
    private String asset = "";

    @Parameters(index = "2", paramLabel = "AMOUNT", description = "More than zero.")
    private BigDecimal amount = BigDecimal.ZERO;

    private final Local local;

    FundCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        System.out.println(new Deposits(local.settings(), local.logins()).deposit(user, asset.toLowerCase(Locale.ROOT), amount));
        return ExitCode.OK;
    }
}
