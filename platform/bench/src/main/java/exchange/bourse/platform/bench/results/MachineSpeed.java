package exchange.bourse.platform.bench.results;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * How fast a processor of this machine is at the moment, whatever else runs on it: a virtual machine is slower at some hours than at others,
 * and figures of two runs can be compared only with that taken out.
 */
public final class MachineSpeed {

    private static final long MEASURED_NS = Duration.ofMillis(500).toNanos();
    private static final byte[] BLOCK = new byte[1 << 20];
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MachineSpeed() {
    }

    /** MiB for which a thread computes SHA-256 in a second of its own processor time. Takes half a second of that. */
    public static double hashedMibPerSecond() {
        MessageDigest digest = sha256();
        // What is not compiled yet is not measured.
        digest.digest(BLOCK);
        long startNs = THREADS.getCurrentThreadCpuTime();
        long hashed = 0;
        long usedNs;
        do {
            digest.update(BLOCK);
            hashed++;
            usedNs = THREADS.getCurrentThreadCpuTime() - startNs;
        } while (usedNs < MEASURED_NS);
        return hashed / (usedNs / 1e9);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
