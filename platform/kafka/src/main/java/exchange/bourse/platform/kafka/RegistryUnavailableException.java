package exchange.bourse.platform.kafka;

import java.io.Serial;
import org.apache.kafka.common.errors.RetriableException;

/** The registry gave no answer: asking again may help. */
public final class RegistryUnavailableException extends RetriableException {

    @Serial
    private static final long serialVersionUID = 1;

    RegistryUnavailableException(Throwable cause) {
        super("the schema registry gives no answer", cause);
    }
}
