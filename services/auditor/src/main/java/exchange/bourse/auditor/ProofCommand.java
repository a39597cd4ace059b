package exchange.bourse.auditor;

import exchange.bourse.audit.LiabilityTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a member's proof from the last audit. */
@Command(name = "proof", description = "Print the proof, as JSON, that what a member is owed was in the last audit.")
final class ProofCommand implements Callable<Integer> {

    @Option(names = "--liabilities", required = true, description = "What the audit kept.")
    private Path liabilities = Path.of("");

    @Parameters(paramLabel = "ACCOUNT", description = "The member's account id.")
    private String account = "";

    @Override
    public Integer call() {
        if (!Files.exists(liabilities)) {
            throw new IllegalStateException("there was no audit yet; run ./bourse audit first");
        }
        LiabilityTree tree = ProofFiles.readTree(liabilities);
        System.out.println(ProofFiles.text(tree.proof(account)));
        return ExitCode.OK;
    }
}
