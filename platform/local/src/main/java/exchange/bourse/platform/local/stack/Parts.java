package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All parts, each after those that it needs. */
public final class Parts {

    /** Names of the parts. */
    public static final List<String> NAMES = List.of(KafkaPart.NAME, RegistryPart.NAME, KeycloakPart.NAME, ServicePart.ENGINE,
            ServicePart.GATEWAY, ServicePart.GATEWAY_2, DemoPart.NAME);

    /** The part that gives people something to look at, which runs only if somebody asks for it. */
    public static final String DEMO = DemoPart.NAME;

    /** How many gateways there can be. */
    public static final int GATEWAYS_MAX = 2;

    /** Programs of this JDK start the others. */
    public static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Parts() {
    }

    /** How many gateways are among some parts. */
    public static int gateways(Set<String> parts) {
        return parts.contains(ServicePart.GATEWAY_2) ? GATEWAYS_MAX : 1;
    }

    /** The parts of an exchange with so many gateways. */
    public static Set<String> withGateways(int gateways) {
        return NAMES.stream()
                .filter(name -> !name.equals(DEMO) && (gateways > 1 || !name.equals(ServicePart.GATEWAY_2)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The parts that somebody wants to run.
     *
     * @param wanted names of parts
     * @throws SettingException if one of them was not built
     */
    public static List<Part> of(Set<String> wanted, Layout layout, Settings settings, Secrets secrets) {
        Versions versions = Versions.built();
        return NAMES.stream().filter(wanted::contains).map(name -> switch (name) {
            case KafkaPart.NAME -> broker(layout, settings);
            case RegistryPart.NAME -> new RegistryPart(layout, settings, versions).part();
            case KeycloakPart.NAME -> new KeycloakPart(layout, settings, versions, secrets).part();
            case ServicePart.ENGINE -> ServicePart.engine(layout, settings);
            case ServicePart.GATEWAY -> ServicePart.gateway(layout, settings);
            case ServicePart.GATEWAY_2 -> ServicePart.secondGateway(layout, settings);
            case DemoPart.NAME -> new DemoPart(layout, settings).part();
            default -> throw new IllegalArgumentException(name);
        }).toList();
    }

    /** A broker alone; nobody's password is needed for that. */
    public static Part broker(Layout layout, Settings settings) {
        return new KafkaPart(layout, settings, Versions.built()).part();
    }

    /** A command line from its pieces. */
    static List<String> command(List<String> java, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(java);
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
