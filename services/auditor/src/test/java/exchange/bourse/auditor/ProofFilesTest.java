package exchange.bourse.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.LiabilityTree;
import exchange.bourse.audit.LiabilityTree.Leaf;
import exchange.bourse.audit.LiabilityTree.Proof;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofFilesTest {

    private final LiabilityTree tree = new LiabilityTree(List.of(leaf("alice", "1.50"), leaf("bob", "0.000000001"), leaf("carol", "3")));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aTreeIsReadAsItWasWrittenAndNobodyElseReadsIt() throws IOException {
        Path file = directory.resolve("audit").resolve("liabilities.json");
        ProofFiles.writeTree(file, Instant.EPOCH, tree);
        assertThat(ProofFiles.readTree(file).root().isSame(tree.root())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aProofHoldsOnPaperAndNoMoreWhenADigitIsChanged() throws IOException {
        String text = ProofFiles.text(tree.proof("alice"));
        assertThat(read(text).holds()).isTrue();
        assertThat(read(text.replace("\"1.5\"", "\"1.6\"")).holds()).isFalse();
        assertThat(text).doesNotContain("bob", "carol");
    }

    private Proof read(String text) throws IOException {
        return ProofFiles.readProof(Files.writeString(directory.resolve("proof.json"), text));
    }

    private static Leaf leaf(String account, String amount) {
        return new Leaf(account, "nonce of " + account, Map.of("usd", new BigDecimal(amount)));
    }
}
