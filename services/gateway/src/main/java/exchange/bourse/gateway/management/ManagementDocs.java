package exchange.bourse.gateway.management;

/** Words that the documentation of all endpoints shares. */
final class ManagementDocs {

    /** What the schema of a request's body means. */
    static final String DATA = "A JWT with signatures, in the general JSON form: {payload, signatures: [{protected, header: {kid}, signature}]}. "
            + "Its claims are iat, exp, jti and data; this is data.";

    private ManagementDocs() {
    }
}
