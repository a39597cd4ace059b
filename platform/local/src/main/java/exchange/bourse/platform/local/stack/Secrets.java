package exchange.bourse.platform.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The secrets of this installation. They are made on the first start, and live as long as the data that know them.
 *
 * @param toolsSecret of the client bourse-tools
 * @param keycloakAdminPassword of Keycloak's own administrator, admin
 * @param demoPassword of trader1, trader2 and trader3
 * @param adminPassword of the exchange's administrator, admin
 */
public record Secrets(String toolsSecret, String keycloakAdminPassword, String demoPassword, String adminPassword) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TOOLS = "tools.client.secret";
    private static final String KEYCLOAK_ADMIN = "keycloak.admin.password";
    private static final String DEMO = "demo.password";
    private static final String ADMIN = "admin.password";
    private static final int SECRET_BYTES = 32;
    private static final int PASSWORD_BYTES = 9;

    /**
     * Reads the secrets, or makes them if the file is missing. Only the file's owner can read it. A file from before admin had a password
     * of its own gets one; but the Keycloak of such an installation keeps the users that it has, so admin logs in only after a reset.
     */
    public static Secrets readOrCreate(Path file) {
        Properties properties = Files.exists(file) ? load(file) : new Properties();
        if (properties.isEmpty()) {
            properties.setProperty(TOOLS, random(SECRET_BYTES));
            properties.setProperty(KEYCLOAK_ADMIN, random(SECRET_BYTES));
            properties.setProperty(DEMO, random(PASSWORD_BYTES));
        }
        if (properties.putIfAbsent(ADMIN, random(PASSWORD_BYTES)) == null) {
            write(properties, file);
        }
        return read(file);
    }

    /**
     * Reads the secrets.
     *
     * @throws SettingException if the file is missing or one of them is
     */
    public static Secrets read(Path file) {
        if (Files.notExists(file)) {
            throw new SettingException("there is no %s yet; ./bourse up makes it".formatted(file));
        }
        Properties properties = load(file);
        return new Secrets(required(properties, TOOLS, file), required(properties, KEYCLOAK_ADMIN, file), required(properties, DEMO, file),
                required(properties, ADMIN, file));
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String required(Properties properties, String name, Path file) {
        String value = properties.getProperty(name, "");
        if (value.isBlank()) {
            throw new SettingException("%s has no %s; ./bourse reset begins anew".formatted(file, name));
        }
        return value;
    }

    private static void write(Properties properties, Path file) {
        try {
            StringWriter text = new StringWriter();
            properties.store(text, "Made on the first start, when Keycloak learns them; ./bourse reset makes new ones.");
            Path next = Files.createTempFile(file.getParent(), "secrets", null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The password of one of the exchange's users. */
    String passwordOf(String user) {
        return user.equals("admin") ? adminPassword : demoPassword;
    }

    /** Says nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
