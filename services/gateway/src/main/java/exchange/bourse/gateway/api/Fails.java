package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ErrorCode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the errors that an endpoint answers with besides those that every endpoint may, for the API's documentation. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fails {

    /** The errors. */
    ErrorCode[] value();
}
