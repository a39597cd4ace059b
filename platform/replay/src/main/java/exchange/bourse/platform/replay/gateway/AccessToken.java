package exchange.bourse.platform.replay.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** What can be read in an access token, which is a JSON web token. */
public final class AccessToken {

    private AccessToken() {
    }

    /**
     * The account that a token speaks for: its sub claim. The signature is the gateway's to check, not ours.
     *
     * @throws ReplayStoppedException if this is not an access token with a subject
     */
    public static String subject(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(List.of(token.split("\\.", -1)).get(1));
            String subject = new ObjectMapper().readTree(claims).path("sub").asText();
            if (!subject.isEmpty()) {
                return subject;
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ReplayStoppedException("what was given as an access token is not a JSON web token", e);
        }
        throw new ReplayStoppedException("the access token names no subject, so it speaks for no account");
    }
}
