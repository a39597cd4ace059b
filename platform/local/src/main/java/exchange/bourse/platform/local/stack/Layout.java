package exchange.bourse.platform.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where things lie.
 *
 * @param root the repository's root
 * @param home what the exchange keeps: {@code BOURSE_HOME}, by default .bourse in the root
 * @param data data of the parts, which survive down and up
 */
public record Layout(Path root, Path home, Path data) {

    private static final String DATA = "data";

    /** Where things lie in an exchange of one broker. */
    public Layout(Path root, Path home) {
        this(root, home, home.resolve(DATA));
    }

    /** The same for a deployment; each has data of its own, since what three brokers hold is nothing that one could go on with. */
    public Layout of(Deployment deployment) {
        return new Layout(root, home, deployment == Deployment.CLUSTER ? allData().resolve("cluster") : allData());
    }

    /** Data of all deployments. */
    public Path allData() {
        return home.resolve(DATA);
    }

    /** Logs, one per part. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** What is only of use while the exchange runs. */
    public Path run() {
        return home.resolve("run");
    }

    /** The generated secrets. */
    public Path secrets() {
        return home.resolve("secrets.properties");
    }

    /** Directory of an unpacked part, such as kafka-4.3.1. */
    public Path dist(String nameAndVersion) {
        return root.resolve(".bourse").resolve("dist").resolve(nameAndVersion);
    }

    /** Archive of the classes that a program loads, which its JVM makes. */
    Path classArchive(String program) {
        return root.resolve(".bourse").resolve("archives").resolve(program + ".jsa");
    }

    /**
     * The runnable jar of a service, which lies beside its libraries.
     *
     * @throws SettingException if it was not built
     */
    public Path serviceJar(String service) {
        Path target = root.resolve("services").resolve(service).resolve("target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "bourse-%s-*.jar".formatted(service))) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw notBuilt(service, target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + target, e);
        }
        throw notBuilt(service, target);
    }

    private static SettingException notBuilt(String service, Path target) {
        return new SettingException("the %s is not built: no bourse-%s-*.jar in %s; run ./mvnw -Dquick -DskipTests package"
                .formatted(service, service, target));
    }

    /** Makes the directories that are missing. Only their owner looks into them: Keycloak's database, for one, holds the signing keys. */
    public void create() {
        try {
            for (Path directory : new Path[]{data(), logs(), run()}) {
                Files.createDirectories(directory);
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directories in " + home, e);
        }
    }
}
