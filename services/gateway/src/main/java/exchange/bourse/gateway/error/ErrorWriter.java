package exchange.bourse.gateway.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an error where no controller is reached. */
@Component
public final class ErrorWriter {

    private final JsonMapper mapper;
    private final ErrorMeters meters;

    ErrorWriter(JsonMapper mapper, ErrorMeters meters) {
        this.mapper = mapper;
        this.meters = meters;
    }

    /** Answers with an error. */
    public void write(HttpServletResponse response, ErrorCode code) throws IOException {
        meters.count(List.of(code));
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(mapper.writeValueAsBytes(ErrorBody.of(List.of(code))));
    }
}
