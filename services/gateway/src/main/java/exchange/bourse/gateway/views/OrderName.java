package exchange.bourse.gateway.views;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a client names an order. */
public sealed interface OrderName {

    /** Ids are below 2^53, so more digits than these name no order. */
    Pattern NUMBER = Pattern.compile("[0-9]+");

    /** A UUID in its usual form. */
    Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * By number.
     *
     * @param id the order's id
     */
    record Id(long id) implements OrderName {}

    /**
     * By UUID.
     *
     * @param uuid the order's UUID, in lower case
     */
    record Uuid(String uuid) implements OrderName {}

    /**
     * By the name that the client gave it.
     *
     * @param clientOrderId the name
     */
    record Client(String clientOrderId) implements OrderName {}

    /** How a client's own name is told from the exchange's. */
    String CLIENT_PREFIX = "client:";

    /** A client's own name for an order. */
    Pattern CLIENT_ORDER_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /**
     * Reads a name.
     *
     * @throws ApiException if it is none of these, or a number that no order can have
     */
    static OrderName parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            if (text.length() > 16) {
                throw new ApiException(ErrorCode.NOT_FOUND);
            }
            return new Id(Long.parseLong(text));
        }
        if (UUID.matcher(text).matches()) {
            return new Uuid(text.toLowerCase(Locale.ROOT));
        }
        if (text.startsWith(CLIENT_PREFIX) && CLIENT_ORDER_ID.matcher(text.substring(CLIENT_PREFIX.length())).matches()) {
            return new Client(text.substring(CLIENT_PREFIX.length()));
        }
        throw new ApiException(ErrorCode.ORDER_INVALID_ID);
    }
}
