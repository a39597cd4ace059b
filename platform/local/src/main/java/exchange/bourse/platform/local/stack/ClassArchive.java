package exchange.bourse.platform.local.stack;

import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that a program loads, as its JVM has them in memory. It writes them when it ends, unless there is an archive of this very JVM and
 * class path, and maps them at its next start in place of reading and checking jars (JEP 350, {@code -XX:+AutoCreateSharedArchive}). That
 * is a good part of the processor time that a start takes from those who trade meanwhile.
 */
final class ClassArchive {

    private ClassArchive() {
    }

    /**
     * Flags of a JVM that has an archive.
     *
     * @param flags those that it has beside
     * @param program what it runs; parts that run the same have one archive
     */
    static List<String> with(List<String> flags, Layout layout, String program) {
        return Stream.concat(flags.stream(),
                // Whatever is wrong with an archive is no more than a slower start, and told at each one.
                Stream.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + layout.classArchive(program),
                        "-Xlog:cds*=off,aot*=off"))
                .toList();
    }
}
