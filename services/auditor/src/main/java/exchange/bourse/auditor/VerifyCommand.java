package exchange.bourse.auditor;

import exchange.bourse.audit.LiabilityTree.Proof;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Checks a proof. */
@Command(name = "verify", description = "Check a proof; exit code 1 if it does not hold.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The proof, as JSON.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Proof proof = ProofFiles.readProof(file);
        if (!proof.holds()) {
            System.out.println("The proof does not hold.");
            return ExitCode.SOFTWARE;
        }
        System.out.printf("The proof holds: account %s is owed %s, among %s in all. Compare the root with the one that was published: %s%n",
                proof.leaf().account(), Report.sums(proof.leaf().sums()), Report.sums(proof.root().sums()), proof.root().hash());
        return ExitCode.OK;
    }
}
