package exchange.bourse.gateway.commands;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants an order of its to be; what is null stays.
 *
 * @param price limit price, in quote
 * @param quantity whole quantity, with what is filled, in base
 * @param stopPrice price that triggers it, in quote
 * @param expiresAt when it expires
 */
public record AmendmentRequest(@Nullable BigDecimal price, @Nullable BigDecimal quantity, @Nullable BigDecimal stopPrice,
        @Nullable Instant expiresAt) {

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return price == null && quantity == null && stopPrice == null && expiresAt == null;
    }
}
