package exchange.bourse.platform.bench.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a JVM's heap is in use. */
final class LiveHeap {

    /** The last line of a histogram of classes: instances, and bytes. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)$");
    private static final String JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private LiveHeap() {
    }

    /** In bytes. The JVM collects all garbage for that, which stops it for a part of a second. */
    static long bytes(ProcessHandle jvm) throws IOException {
        Process jcmd = new ProcessBuilder(JCMD, Long.toString(jvm.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IllegalStateException("jcmd did not tell the heap's total:%n%s".formatted(said));
        }
        return Long.parseLong(total.group(1));
    }
}
