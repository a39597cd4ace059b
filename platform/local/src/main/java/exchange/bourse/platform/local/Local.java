package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Layout;
import exchange.bourse.platform.local.stack.Logins;
import exchange.bourse.platform.local.stack.Port;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.stack.Settings;
import exchange.bourse.platform.local.supervision.PidFile;
import exchange.bourse.platform.local.supervision.StatusBoard;
import exchange.bourse.platform.replay.Exchange;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The exchange on this machine.
 *
 * @param layout where things lie
 * @param settings what a person chose
 */
record Local(Layout layout, Settings settings) {

    /**
     * Finds the exchange. While it runs, it has the ports and the parts that it was started with, whatever the environment says now.
     *
     * @param root the repository's root
     * @param environment the environment variables
     * @throws SettingException naming the setting that cannot be used
     */
    static Local from(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault("BOURSE_HOME", "");
        Path directory = home.isBlank() ? root.resolve(".bourse") : Path.of(home);
        Local chosen = of(new Layout(root, directory.toAbsolutePath().normalize()), Settings.from(environment));
        boolean runs = chosen.pidFile().supervisor().isPresent() && Files.exists(chosen.portsFile());
        return runs ? of(chosen.layout, Settings.load(chosen.portsFile())) : chosen;
    }

    private static Local of(Layout layout, Settings settings) {
        return new Local(layout.of(settings.deployment()), settings);
    }

    /** The same as a cluster. */
    Local clustered() {
        return of(layout, settings.clustered());
    }

    /** Where the ports of a running exchange stand, and whether it is a cluster. */
    Path portsFile() {
        return layout.run().resolve("ports.properties");
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

    /** The gateways that run. */
    private List<URI> gateways() {
        URI first = settings.address(Port.GATEWAY);
        return board().read("gateway-2").isPresent() ? List.of(first, settings.address(Port.GATEWAY_2)) : List.of(first);
    }

    /** What a program needs to know to trade on it. */
    Exchange exchange() {
        return new Exchange(gateways(), settings.bootstrapServers(), settings.registry(), new ToolsToken(this),
                number -> new MemberToken(this, number));
    }
}
