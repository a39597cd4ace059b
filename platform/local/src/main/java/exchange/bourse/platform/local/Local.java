package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Layout;
import exchange.bourse.platform.local.stack.Logins;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.stack.Settings;
import exchange.bourse.platform.local.supervision.PidFile;
import exchange.bourse.platform.local.supervision.StatusBoard;
import java.nio.file.Path;
import java.util.Map;

/**
 * The exchange on this machine.
 *
 * @param layout where things lie
 * @param settings what a person chose
 */
record Local(Layout layout, Settings settings) {

    /**
     * Finds the exchange.
     *
     * @param root the repository's root
     * @param environment the environment variables
     * @throws SettingException naming the setting that cannot be used
     */
    static Local from(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault("BOURSE_HOME", "");
        Path directory = home.isBlank() ? root.resolve(".bourse") : Path.of(home);
        return new Local(new Layout(root, directory.toAbsolutePath().normalize()), Settings.from(environment));
    }

    /** What the parts are doing. */
    StatusBoard board() {
        return new StatusBoard(layout.run());
    }

    /** Which process is the supervisor. */
    PidFile pidFile() {
        return new PidFile(layout.run().resolve("supervisor.pid"));
    }

    /** Tokens for users and tools. */
    Logins logins() {
        return new Logins(settings.issuer(), Secrets.read(layout.secrets()));
    }
}
