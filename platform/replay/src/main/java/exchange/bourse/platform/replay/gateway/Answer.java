package exchange.bourse.platform.replay.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.report.ReplayStoppedException;

/**
 * What the gateway answered.
 *
 * @param request what was asked, for messages
 * @param status the HTTP status
 * @param body the JSON body; a missing node if there was none
 */
public record Answer(String request, int status, JsonNode body) {

    /** The status of an answer that has what was asked for. */
    public static final int OK = 200;
    /** The status of an answer to what was accepted. */
    public static final int CREATED = 201;

    /**
     * The body, if the status is the expected one.
     *
     * @throws ReplayStoppedException if not, with the gateway's error code
     */
    public JsonNode body(int expectedStatus) {
        if (status != expectedStatus) {
            throw new ReplayStoppedException("%s was answered with %d %s".formatted(request, status, body.path("errors")));
        }
        return body;
    }
}
