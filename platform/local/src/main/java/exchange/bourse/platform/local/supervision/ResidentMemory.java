package exchange.bourse.platform.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** How much of the machine's memory a process has. */
public final class ResidentMemory {

    private static final int KIB_PER_MIB = 1024;

    private ResidentMemory() {
    }

    /** In MiB, as the system counts it; empty if the process has ended. */
    public static OptionalLong mib(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String kib = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kib.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(kib) / KIB_PER_MIB);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run ps", e);
        }
    }
}
