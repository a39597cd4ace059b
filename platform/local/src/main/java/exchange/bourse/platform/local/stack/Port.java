package exchange.bourse.platform.local.stack;

/** A port that the local exchange listens on, always on 127.0.0.1 only. */
public enum Port {
    /** The trading API. */
    GATEWAY(8080, "gateway"),
    /** The trading API of the second gateway. */
    GATEWAY_2(8082, "gateway-2"),
    /** The gateway's health and figures. */
    GATEWAY_MANAGEMENT(8091, "gateway"),
    /** The second gateway's health and figures. */
    GATEWAY_2_MANAGEMENT(8092, "gateway-2"),
    /** The schema registry. */
    REGISTRY(8081, "registry"),
    /** What Kafka Connect is told. */
    CONNECT(8083, "connect"),
    /** The engine's health and figures. */
    ENGINE(8090, "engine"),
    /** The second engine's health. */
    ENGINE_2(8094, "engine-2"),
    /** Logins and tokens. */
    KEYCLOAK(8180, "keycloak"),
    /** The broker. */
    KAFKA(9092, "kafka"),
    /** The broker's own affairs. */
    KAFKA_CONTROLLER(9093, "kafka"),
    /** The second broker. */
    KAFKA_2(9094, "kafka-2"),
    /** The second broker's own affairs. */
    KAFKA_2_CONTROLLER(9095, "kafka-2"),
    /** The third broker. */
    KAFKA_3(9096, "kafka-3"),
    /** The third broker's own affairs. */
    KAFKA_3_CONTROLLER(9097, "kafka-3");

    private final int number;
    private final String part;

    Port(int number, String part) {
        this.number = number;
        this.part = part;
    }

    /** The port unless somebody sets another. */
    public int defaultNumber() {
        return number;
    }

    /** The part that listens there. */
    public String part() {
        return part;
    }

    /** Whether the part shows its figures there. */
    public boolean hasFigures() {
        return name().startsWith("ENGINE") || name().endsWith("_MANAGEMENT");
    }

    /** The environment variable that sets another port. */
    public String variable() {
        return "BOURSE_" + name() + "_PORT";
    }
}
