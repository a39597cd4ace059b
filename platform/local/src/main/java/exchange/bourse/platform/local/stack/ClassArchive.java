package exchange.bourse.platform.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that a program loads, as its JVM has them in memory. It writes them when it ends, unless there is an archive of this very JVM and
 * class path, and maps them at its next start in place of reading and checking jars (JEP 350, {@code -XX:+AutoCreateSharedArchive}). That
 * is a good part of the processor time that a start takes from those who trade meanwhile.
 */
final class ClassArchive {

    /** The JDK's own archive, to which that of a program adds. Not every JDK has one. */
    private static final Path BASE = Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa");

    private ClassArchive() {
    }

    /**
     * Flags of a JVM that has an archive, if it can have one. The launcher makes the directory.
     *
     * @param flags those that it has beside, which may say otherwise
     * @param program what it runs; parts that run the same have one archive
     */
    static List<String> with(List<String> flags, Layout layout, String program) {
        Path archive = layout.classArchive(program);
        if (!Files.exists(BASE) || !Files.isWritable(archive.getParent())) {
            return flags;
        }
        // Whatever is wrong with an archive is no more than a slower start, and told at each one.
        return Stream
                .concat(Stream.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off,aot*=off"),
                        flags.stream())
                .toList();
    }
}
