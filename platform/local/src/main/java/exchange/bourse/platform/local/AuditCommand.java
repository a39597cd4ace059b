package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Logins;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.stack.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts the auditor, a program of its own beside the services, on the whole history. */
@Command(name = "audit", description = "Audit the whole history: every rule of the books, a balance sheet, and a Merkle root over what is owed to "
        + "members. Exit code 1 if a rule is broken.")
final class AuditCommand implements Callable<Integer> {

    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Local local;

    AuditCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = local.settings();
        return run("run", "--bootstrap-servers", settings.bootstrapServers(), "--registry", settings.registry().toString(), "--liabilities",
                liabilities());
    }

    /**
     * Prints a proof.
     *
     * @param user name of the user, or id of the account
     */
    @Command(description = "Print the proof, as JSON, that what a member is owed was in the last audit.")
    int proof(@Parameters(paramLabel = "USER", description = "trader1, trader2, trader3, admin, " + Logins.TOOLS
            + ", or an account's id.") String user) throws InterruptedException {
        String account = ACCOUNT_ID.matcher(user).matches() ? user : local.logins().accountId(user);
        return run("proof", "--liabilities", liabilities(), account);
    }

    /**
     * Checks a proof.
     *
     * @param file the proof
     */
    @Command(description = "Check a proof. Exit code 1 if it does not hold.")
    int verify(@Parameters(paramLabel = "FILE", description = "The proof, as JSON.") Path file) throws InterruptedException {
        return run("verify", file.toAbsolutePath().toString());
    }

    private String liabilities() {
        return local.layout().home().resolve("audit").resolve("liabilities.json").toString();
    }

    private int run(String... arguments) throws InterruptedException {
        List<String> command = Parts.program(List.of("-Xmx1g", "-XX:+UseSerialGC"), local.layout().serviceJar("auditor").toString(),
                arguments);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new SettingException("cannot start the auditor: " + e.getMessage());
        }
    }
}
