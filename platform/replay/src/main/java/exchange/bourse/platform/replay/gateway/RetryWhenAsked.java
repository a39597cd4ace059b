package exchange.bourse.platform.replay.gateway;

import java.io.IOException;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends a request again only if the gateway asks for it: status 429 or 503 with a Retry-After header, which says that nothing was accepted.
 * An order whose answer is lost or unclear is never sent twice.
 */
final class RetryWhenAsked extends DefaultHttpRequestRetryStrategy {

    private static final int RETRIES_MAX = 100;
    private static final int READS_MAX = 3;

    RetryWhenAsked() {
        super(RETRIES_MAX, TimeValue.ofSeconds(1));
    }

    /** Only reads are ever repeated after a broken connection; the superclass sees to that. */
    @Override
    public boolean retryRequest(HttpRequest request, IOException exception, int executions, HttpContext context) {
        return executions <= READS_MAX && super.retryRequest(request, exception, executions, context);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int executions, HttpContext context) {
        return response.containsHeader(HttpHeaders.RETRY_AFTER) && super.retryRequest(response, executions, context);
    }
}
