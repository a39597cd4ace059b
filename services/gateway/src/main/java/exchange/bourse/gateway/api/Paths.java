package exchange.bourse.gateway.api;

/** Where the API is served: under Peatio's path behind its gateway, and under its path without. */
public final class Paths {

    /** The API as a whole behind Peatio's gateway. */
    public static final String PEATIO = "/api/v2/peatio";

    /** The API as a whole. */
    public static final String SHORT = "/api/v2";

    private Paths() {
    }
}
