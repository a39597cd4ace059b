package exchange.bourse.gateway.api.market;

import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.commands.AmendmentRequest;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;

/** Reads an amendment from a request. */
final class AmendmentReader {

    private AmendmentReader() {
    }

    /**
     * The amendment that a client wants.
     *
     * @throws ApiException with everything that is wrong
     */
    static AmendmentRequest read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        AmendmentRequest request = new AmendmentRequest(
                reader.positive("price", ErrorCode.ORDER_NON_DECIMAL_PRICE, ErrorCode.ORDER_NON_POSITIVE_PRICE),
                reader.positive("volume", ErrorCode.ORDER_NON_DECIMAL_VOLUME, ErrorCode.ORDER_NON_POSITIVE_VOLUME),
                reader.positive("stop_price", ErrorCode.ORDER_NON_DECIMAL_STOP_PRICE, ErrorCode.ORDER_NON_POSITIVE_STOP_PRICE),
                reader.time("expires_at", ErrorCode.ORDER_INVALID_EXPIRES_AT));
        if (reader.fine() && request.isEmpty()) {
            reader.problem(ErrorCode.ORDER_MISSING_AMENDMENT);
        }
        reader.finish();
        return request;
    }
}
