package exchange.bourse.auditor;

import exchange.bourse.audit.Liabilities;
import exchange.bourse.audit.LiabilityTree;
import exchange.bourse.audit.LiabilityTree.Leaf;
import exchange.bourse.platform.kafka.ClientProperties;
import exchange.bourse.platform.kafka.ClusterAccess;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Audits from the first record to the last. */
@Command(name = "run", description = "Audit the whole history; exit code 1 if a rule is broken.")
final class RunCommand implements Callable<Integer> {

    private static final int NONCE_BYTES = 16;
    private static final long PAUSE_MS = 500;
    private static final HistoryAudit.Pace PACE = new HistoryAudit.Pace() {
        @Override
        public long nowMs() {
            return System.currentTimeMillis();
        }

        @Override
        public void pause() throws InterruptedException {
            Thread.sleep(PAUSE_MS);
        }
    };

    @Option(names = "--bootstrap-servers", required = true, description = "The cluster.")
    private String bootstrapServers = "";

    @Option(names = "--registry", required = true, description = "The registry with Confluent's API.")
    private String registry = "";

    @Option(names = "--client-properties", description = "A file of client properties: what brokers and registry want. None by default.")
    private String clientProperties = "";

    @Option(names = "--liabilities", required = true, description = "Where to keep what proofs are made from; it is private.")
    private Path liabilities = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        long startedNs = System.nanoTime();
        HistoryAudit audit = new HistoryAudit(PACE);
        long records;
        ClusterAccess access = new ClusterAccess(bootstrapServers, registry, ClientProperties.of(clientProperties));
        try (History history = new History(access)) {
            history.readDefinitions(audit::define);
            audit.toTheEnd(history::readOn);
            records = history.recordsCount();
        }
        Map<String, Map<String, BigDecimal>> members = Liabilities.of(audit.partitions());
        LiabilityTree tree = new LiabilityTree(leaves(members));
        ProofFiles.writeTree(liabilities, Instant.now(), tree);
        double seconds = (System.nanoTime() - startedNs) / 1e9;
        System.out.print(new Report(audit, members, tree).text(records, seconds));
        return audit.isInOrder() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static List<Leaf> leaves(Map<String, Map<String, BigDecimal>> members) {
        SecureRandom random = new SecureRandom();
        List<Leaf> leaves = new ArrayList<>();
        members.forEach((account, sums) -> {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            leaves.add(new Leaf(account, HexFormat.of().formatHex(nonce), sums));
        });
        return leaves;
    }
}
