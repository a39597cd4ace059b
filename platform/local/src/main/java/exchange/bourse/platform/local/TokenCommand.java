package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Logins;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Prints an access token, and nothing else. */
@Command(name = "token", description = "Print an access token, good for an hour.", footer = {"",
        "curl -H \"Authorization: Bearer $(./bourse token trader1)\" http://127.0.0.1:8080/api/v2/peatio/account/balances"})
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "USER", description = "trader1, trader2, trader3 or admin; " + Logins.TOOLS + " for the tools' own account.")
    private String user = "";

    private final Local local;

    TokenCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        Logins logins = local.logins();
        System.out.println(user.equals(Logins.TOOLS) ? logins.toolsToken() : logins.userToken(user));
        return ExitCode.OK;
    }
}
