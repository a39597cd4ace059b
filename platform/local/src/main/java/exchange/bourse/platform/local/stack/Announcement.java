package exchange.bourse.platform.local.stack;

import java.nio.file.Path;

/** What a person is told when the exchange is ready. */
public record Announcement(Settings settings) {

    /**
     * Where things are.
     *
     * @param gateways how many gateways there are
     */
    public String addresses(int gateways) {
        String second = gateways > 1 ? "\n  and            %s/api/v2/peatio".formatted(settings.address(Port.GATEWAY_2)) : "";
        return """

                 Trading page   %s/
                 Trading API    %s/api/v2/peatio%s
                 API page       %s/swagger
                 Keycloak       %s/admin  (realm bourse: %s)
                 Registry       %s
                 Kafka          %s
               """.formatted(settings.address(Port.GATEWAY), settings.address(Port.GATEWAY), second, settings.address(Port.GATEWAY),
                settings.address(Port.KEYCLOAK), settings.issuer(), settings.registry(), settings.bootstrapServers());
    }

    /**
     * Who may log in.
     *
     * @param terminal whether a person reads this; otherwise it may end in a log, and no password is in it
     */
    public String logins(Secrets secrets, Path secretsFile, boolean terminal) {
        return """
                 Users          trader1, trader2, trader3 trade; admin administrates the exchange
                 Passwords      traders: %s; admin: admin.password in %s
                 Keycloak admin user admin, password keycloak.admin.password in %s
               """.formatted(terminal ? secrets.demoPassword() : "demo.password in " + secretsFile, secretsFile, secretsFile);
    }
}
