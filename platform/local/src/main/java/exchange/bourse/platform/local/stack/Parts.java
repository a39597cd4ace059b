package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All parts, each after those that it needs. */
public final class Parts {

    /** The part that gives people something to look at, which runs only if somebody asks for it. */
    public static final String DEMO = DemoPart.NAME;

    /** The worker of Kafka Connect, which runs only if somebody asks for it. */
    public static final String CONNECT = ConnectPart.NAME;

    /** Parts that run only if somebody asks for them. */
    private static final Set<String> EXTRA = Set.of(DEMO, CONNECT);

    /** The gateways. */
    public static final Set<String> GATEWAYS = Set.of(ServicePart.GATEWAY, ServicePart.GATEWAY_2);

    /** Names of all parts that there can be. */
    public static final List<String> NAMES = Stream
            .of(brokers(Deployment.CLUSTER).stream().sorted(), Stream.of(RegistryPart.NAME, KeycloakPart.NAME),
                    engines(Deployment.CLUSTER).stream().sorted(), GATEWAYS.stream().sorted(), Stream.of(CONNECT, DEMO))
            .flatMap(names -> names)
            .toList();

    /** Programs of this JDK start the others. */
    public static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Parts() {
    }

    /** The brokers of a deployment. */
    public static Set<String> brokers(Deployment deployment) {
        return Broker.of(deployment).stream().map(Broker::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The engines of a deployment. */
    public static Set<String> engines(Deployment deployment) {
        return Set.copyOf(ServicePart.ENGINES.subList(0, deployment.engines()));
    }

    /** How many gateways are among some parts. */
    public static int gateways(Set<String> parts) {
        return (int) parts.stream().filter(GATEWAYS::contains).count();
    }

    /** The parts that there can be in a deployment. */
    public static Set<String> of(Deployment deployment) {
        Set<String> missing = new HashSet<>(brokersAndEngines(Deployment.CLUSTER));
        missing.removeAll(brokersAndEngines(deployment));
        return NAMES.stream().filter(name -> !missing.contains(name)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> brokersAndEngines(Deployment deployment) {
        return Stream.concat(brokers(deployment).stream(), engines(deployment).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The parts of a deployment with so many gateways, without those that somebody has to ask for. */
    public static Set<String> of(Deployment deployment, int gateways) {
        return of(deployment).stream()
                .filter(name -> !EXTRA.contains(name) && (gateways >= GATEWAYS.size() || !name.equals(ServicePart.GATEWAY_2)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The parts that somebody wants to run.
     *
     * @param wanted names of parts
     * @throws SettingException if one of them was not built
     */
    public static List<Part> of(Set<String> wanted, Layout layout, Settings settings, Secrets secrets) {
        return NAMES.stream()
                .filter(wanted::contains)
                .map(name -> of(name, layout, settings, secrets).with(settings.clocks().environment(name)))
                .toList();
    }

    private static Part of(String name, Layout layout, Settings settings, Secrets secrets) {
        Versions versions = Versions.built();
        return switch (name) {
            case RegistryPart.NAME -> new RegistryPart(layout, settings, versions).part();
            case KeycloakPart.NAME -> new KeycloakPart(layout, settings, versions, secrets).part();
            case ServicePart.ENGINE -> ServicePart.engine(layout, settings);
            case ServicePart.ENGINE_2 -> ServicePart.secondEngine(layout, settings);
            case ServicePart.GATEWAY -> ServicePart.gateway(layout, settings);
            case ServicePart.GATEWAY_2 -> ServicePart.secondGateway(layout, settings);
            case ConnectPart.NAME -> new ConnectPart(layout, settings, versions).part();
            case DemoPart.NAME -> new DemoPart(layout, settings).part();
            default -> brokers(layout, settings).stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
        };
    }

    /** Brokers alone; nobody's password is needed for that. */
    public static List<Part> brokers(Layout layout, Settings settings) {
        return Broker.of(settings.deployment())
                .stream()
                .map(broker -> new KafkaPart(layout, settings, Versions.built(), broker).part())
                .toList();
    }

    /**
     * The command line of a program of ours, a jar beside its libraries.
     *
     * @param java flags of its JVM
     */
    public static List<String> program(List<String> java, String jar, String... arguments) {
        List<String> flags = new ArrayList<>(java);
        flags.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-jar", jar));
        return command(flags, arguments);
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
